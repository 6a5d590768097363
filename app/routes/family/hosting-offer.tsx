import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OfferForm } from "#app/domain/hosting/components/offer-form.tsx";
import { offerForm, withdrawForm } from "#app/domain/hosting/offer-schema.ts";
import { offerPage, saveOffer, withdrawOffer } from "#app/domain/hosting/offers.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { found } from "#app/http/found.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const page = found(await offerPage(context, found(params.slug), language));
  return { title: translator(language, "hosting")("offer.titleOf", { event: page.title }), page };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const [language, slug] = [languageOf(params), found(params.slug)];
  found(await offerPage(context, slug, language));
  const form = await formOf(request);
  const back = (done: string) => redirect(`/${language}/family/hosting?done=${done}#main`);
  if (form.get("intent") === "withdraw")
    return handleForm(form, withdrawForm, async () => {
      await withdrawOffer(context, slug);
      return back("withdrawn");
    });
  return handleForm(form, offerForm, async (offer) => {
    await saveOffer(context, { slug, form: offer });
    return back("offered");
  });
}

export default function FamilyHostingOfferPage() {
  const { title, page } = useLoaderData<typeof loader>();
  return <OfferForm {...{ title, page }} reply={useActionData<FormReply>()} />;
}
