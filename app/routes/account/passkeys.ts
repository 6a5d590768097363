import { data } from "@remix-run/node";
import type { ActionFunctionArgs } from "@remix-run/node";
import { beginPasskeyEnrolment } from "#app/domain/accounts/begin-passkey-enrolment.server.ts";
import { beginPasskeySignIn } from "#app/domain/accounts/begin-passkey-sign-in.server.ts";
import { beginStepUp } from "#app/domain/accounts/begin-step-up.server.ts";
import { finishPasskeyEnrolment } from "#app/domain/accounts/finish-passkey-enrolment.server.ts";
import { finishPasskeySignIn } from "#app/domain/accounts/finish-passkey-sign-in.server.ts";
import { finishStepUp } from "#app/domain/accounts/finish-step-up.server.ts";
import { passkeyStep, type PasskeyStep } from "#app/domain/accounts/schema.ts";
import type { Visit } from "#app/domain/accounts/visit.ts";
import type { Context } from "#app/domain/context.ts";
import { DomainError } from "#app/domain/errors.ts";
import { contextOf } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import { statusOf } from "#app/http/refusals.server.ts";
import { cookieHeader, signedInHeaders, visitOf } from "#app/http/session.server.ts";

/** Nothing to read here: ceremonies are begun and finished by script. */
export function loader() {
  throw data(null, { status: 404 });
}

export async function action({ request, params, context: load }: ActionFunctionArgs) {
  const step = passkeyStep.safeParse(await request.json().catch(() => null));
  if (!step.success) return Response.json({ code: "passkeyRefused" }, { status: 400 });
  const context = await contextOf(request);
  const visit = visitOf(request, load);
  try {
    return step.data.step === "begin"
      ? await begin(context, step.data, visit)
      : await finish(context, { step: step.data, visit, language: languageOf(params) });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return Response.json({ code: error.code }, { status: statusOf(error.code) });
  }
}

/** Answers what the browser needs to ask the device; the cookie ties the answer to this browser. */
async function begin(context: Context, step: PasskeyStep, visit: Visit): Promise<Response> {
  const { invitation, recoveryCode } = step;
  const begun =
    step.purpose === "signIn"
      ? await beginPasskeySignIn(context, { visit })
      : step.purpose === "stepUp"
        ? await beginStepUp(context, { visit })
        : await beginPasskeyEnrolment(context, { invitation, recoveryCode, visit });
  const headers = { "Set-Cookie": cookieHeader("browser", begun.browser) };
  return Response.json({ options: begun.options }, { headers });
}

type Finishing = { step: PasskeyStep; visit: Visit; language: string };

async function finish(context: Context, { step, visit, language }: Finishing): Promise<Response> {
  const { to, ...signedIn } = await finished(context, { step, visit, language });
  return Response.json({ to }, { headers: signedInHeaders(signedIn) });
}

type Finished = { token: string; known?: string; to: string };

/** The session's token, and the page that comes next. */
async function finished(context: Context, { step, visit, language }: Finishing): Promise<Finished> {
  const { answer, invitation, recoveryCode } = step;
  const home = (manages: boolean) => (manages ? "manage" : "family");
  if (step.purpose === "enrol") {
    const done = await finishPasskeyEnrolment(context, {
      answer,
      invitation,
      recoveryCode,
      visit,
    });
    const to = done.accepted
      ? `/${done.language}/${home(done.manages)}?done=accepted`
      : `/${invitation ? done.language : language}/account?done=passkeyAdded`;
    return { token: done.token, to };
  }
  const { manages, ...signedIn } =
    step.purpose === "signIn"
      ? await finishPasskeySignIn(context, { answer, visit })
      : await finishStepUp(context, { answer, visit });
  return { ...signedIn, to: `/${language}/${home(manages)}` };
}
