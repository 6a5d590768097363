import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { wishesDeed, WishesPage } from "#app/domain/hosting/components/wishes-page.tsx";
import { changeFriends } from "#app/domain/hosting/friends.server.ts";
import { saveWishes, wishesPage } from "#app/domain/hosting/guest-wishes.server.ts";
import { friendForm, hostWishForm, wishesForm } from "#app/domain/hosting/wishes-schema.ts";
import { changeHostWishes } from "#app/domain/hosting/host-wishes.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { handleOneOfForms, type OneOfFormsReply } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "people", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

const idOf = (id: string | undefined) => found(z.uuid().safeParse(id).data);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await wishesPage(context, idOf(params.id), language));
  return {
    title: translator(language, "hosting")("wishes.titleOf", { name: page.name }),
    page,
    done: wishesDeed(new URL(request.url).searchParams.get("done")),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const [language, id] = [languageOf(params), idOf(params.id)];
  found(await wishesPage(context, id, language));
  const form = await formOf(request);
  const back = (done: string) =>
    redirect(`/${language}/family/registrations/${id}/wishes?done=${done}#main`);
  if (form.get("intent") === "save")
    return handleOneOfForms(form, wishesForm, async (wishes) => {
      await saveWishes(context, { id, form: wishes });
      return back("saved");
    });
  if (form.get("intent") === "wish" || form.get("intent") === "unwish")
    return handleOneOfForms(form, hostWishForm, async (wish) => {
      await changeHostWishes(context, { id, form: wish });
      return back(wish.intent);
    });
  return handleOneOfForms(form, friendForm, async (friend) => {
    await changeFriends(context, { id, form: friend });
    return back(friend.intent);
  });
}

export default function FamilyWishesPage() {
  const { title, page, done } = useLoaderData<typeof loader>();
  return <WishesPage {...{ title, page, done }} reply={useActionData<OneOfFormsReply>()} />;
}
