import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createTown } from "#app/domain/communities/change-town.server.ts";
import { NewTownPage } from "#app/domain/communities/components/new-town-page.tsx";
import { canMakeCommunity } from "#app/domain/communities/permissions.ts";
import { newTownForm } from "#app/domain/communities/town-form.ts";
import {
  contextOf,
  type PersonContext,
  requireStaff,
  staffActing,
} from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["manage", "components", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: pageTitle(loaded?.title ?? "") },
];

function refuseOthers(context: PersonContext): PersonContext {
  if (!canMakeCommunity(context.actor)) throw data(null, { status: 403 });
  return context;
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  refuseOthers(requireStaff(await contextOf(request), request));
  return { title: translator(languageOf(params), "manage")("town.new") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = refuseOthers(await staffActing(request));
  const language = languageOf(params);
  const form = newTownForm(context.now.getUTCFullYear());
  return handleForm(await formOf(request), form, async (value) => {
    const slug = await createTown(context, value);
    return redirect(`/${language}/manage/communities/${slug}?done=create#main`);
  });
}

export default function CommunityNewPage() {
  const { title } = useLoaderData<typeof loader>();
  const reply = useActionData<FormReply>();
  return <NewTownPage title={title} reply={reply} />;
}
