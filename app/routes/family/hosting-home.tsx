import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { HomeForm } from "#app/domain/hosting/components/home-form.tsx";
import { homeForm } from "#app/domain/hosting/home-schema.ts";
import { homeToFill } from "#app/domain/hosting/own-hosting.server.ts";
import { saveHome } from "#app/domain/hosting/save-home.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { formOf } from "#app/http/form-of.server.ts";
import { type FormReply, handleForm } from "#app/http/form-reply.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["hosting", "people", "health", "errors"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  return {
    title: translator(language, "hosting")("home.title"),
    page: await homeToFill(context, language),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  const language = languageOf(params);
  const schema = homeForm(context.now.getUTCFullYear());
  return handleForm(await formOf(request), schema, async (form) => {
    await saveHome(context, { form, language });
    return redirect(`/${language}/family/hosting?done=saved#main`);
  });
}

export default function FamilyHostingHomePage() {
  const { title, page } = useLoaderData<typeof loader>();
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("offer.title")} to={`/${lang}/family/hosting`} text={t("offer.title")} />
        <h1>{title}</h1>
        <p className="lead">{t("home.lead")}</p>
      </div>
      <HomeForm page={page} reply={useActionData<FormReply>()} />
    </div>
  );
}
