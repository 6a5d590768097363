import {
  type ActionFunctionArgs,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { Form, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { forgetKeptForm, keptForm } from "#app/domain/kept-forms/kept-form.server.ts";
import { contextOf, personActing, requirePerson } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { pageTitle } from "#app/ui/page-title.ts";

export const handle = { i18n: ["accounts"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export const headers: HeadersFunction = () => ({ "Cache-Control": "no-store" });

/** What was sent when the session was over. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = requirePerson(await contextOf(request), request);
  const language = languageOf(params);
  const kept = await keptForm(context);
  const t = translator(language, "accounts");
  if (!kept) return { title: t("kept.none"), kept: null };
  const { path, fields, hadFiles, createdAt } = kept;
  return {
    title: t("kept.title"),
    kept: { path, fields, hadFiles, createdAt, sendTo: sendingAgain(path) },
  };
}

/** The page's address, with the mark that what is sent was kept. */
function sendingAgain(path: string): string {
  const url = new URL(path, "https://own.invalid");
  url.searchParams.set("kept", "");
  return url.pathname + url.search;
}

export async function action({ request, params }: ActionFunctionArgs) {
  const context = await personActing(request);
  await forgetKeptForm(context);
  return redirect(`/${languageOf(params)}/account`);
}

export default function KeptPage() {
  const { title, kept } = useLoaderData<typeof loader>();
  const { t } = useTranslation("accounts");
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      {kept ? <Waiting kept={kept} /> : <p>{t("kept.noneText")}</p>}
    </div>
  );
}

type Kept = NonNullable<ReturnType<typeof useLoaderData<typeof loader>>["kept"]>;

/** What waits, and what may become of it. */
function Waiting({ kept }: { kept: Kept }) {
  const { t } = useTranslation("accounts");
  const { instant } = useFormats();
  const { lang } = useParams();
  const timeZone = homeZones[isLanguage(lang) ? lang : "en"];
  return (
    <>
      <p>{t("kept.why", { at: instant(kept.createdAt, { timeZone }) })}</p>
      <p>
        {t("kept.where")} <a href={kept.path}>{kept.path}</a>
      </p>
      {kept.hadFiles ? <Notice tone="attention" title={t("kept.files")} /> : null}
      {/* A plain form: its fields are another page's, which answers it. */}
      <form method="post" action={kept.sendTo}>
        {kept.fields.map(([name, value], at) => (
          <input key={at} type="hidden" name={name} value={value} />
        ))}
        <Button>{t("kept.send")}</Button>
      </form>
      <Form method="post">
        <Button variant="quiet">{t("kept.drop")}</Button>
      </Form>
    </>
  );
}
