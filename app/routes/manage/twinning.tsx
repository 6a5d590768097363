import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Context } from "#app/domain/context.ts";
import {
  changeTwinning,
  removeStep,
  writeStep,
} from "#app/domain/twinnings/change-twinning.server.ts";
import { TwinningDeskPage } from "#app/domain/twinnings/components/twinning-desk-page.tsx";
import { twinningDesk } from "#app/domain/twinnings/desk-queries.server.ts";
import { type TwinningForm, twinningForm } from "#app/domain/twinnings/schema.ts";
import { contextOf, requireStaff, staffActing } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["twinnings", "manage", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

type Params = LoaderFunctionArgs["params"];

/** The partnership of the address, which is one of the address's town. */
async function deskOf(context: Context, params: Params) {
  const desk = await twinningDesk(context, found(params.twinning), languageOf(params));
  return found(desk?.towns.some(({ slug }) => slug === params.slug) ? desk : null);
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requireStaff(await contextOf(request), request);
  const desk = await deskOf(context, params);
  const query = new URL(request.url).searchParams;
  const title = desk.towns.map(({ name }) => name).join(" – ");
  return { title, desk, stepId: query.get("step"), isSaved: query.has("done") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await staffActing(request);
  const { slug } = await deskOf(context, params);
  return handleOneOfForms(await formOf(request), twinningForm, async (value) => {
    await carryOut(context, slug, value);
    const town = found(params.slug);
    const address = `/${languageOf(params)}/manage/communities/${town}/twinnings/${slug}`;
    return redirect(`${address}?done=${value.intent}#main`);
  });
}

async function carryOut(context: Context, slug: string, value: TwinningForm): Promise<void> {
  switch (value.intent) {
    case "details":
      return changeTwinning(context, { slug, ...value });
    case "step":
      return writeStep(context, { slug, ...value });
    case "removeStep":
      return removeStep(context, { slug, ...value });
  }
}

export default function TwinningDeskRoute() {
  const { title, desk, stepId, isSaved } = useLoaderData<typeof loader>();
  const reply = useActionData<OneOfFormsReply>();
  return (
    <TwinningDeskPage title={title} desk={desk} stepId={stepId} isSaved={isSaved} reply={reply} />
  );
}
