import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { pageTitle } from "#app/ui/page-title.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import { demoAccounts } from "#app/domain/accounts/people-queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { languageOf } from "#app/http/language-of.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { isLanguage, languageNames } from "#app/i18n/languages.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";

export const handle = { i18n: ["accounts"] } satisfies PageHandle;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: pageTitle(data?.title ?? "") },
];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const title = translator(languageOf(params), "accounts")("demo.title");
  return { title, accounts: await demoAccounts(await contextOf(request)) };
}

export default function DemoAccountsPage() {
  const { accounts } = useLoaderData<typeof loader>();
  const { lang = "en" } = useParams();
  const { t } = useTranslation("accounts");
  const formats = useFormats();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <h1>{t("demo.title")}</h1>
      </div>
      <p>{accounts.length > 0 ? t("demo.intro") : t("demo.none")}</p>
      <Lines>
        {accounts.map(({ key, name, language, roles }) => (
          <Line
            key={key}
            label={
              <>
                {roles.length > 0
                  ? formats.list(roles.map((role) => t(`role.${role}`)))
                  : t("demo.family")}
                <br />
                <span lang={language}>
                  {isLanguage(language) ? languageNames[language] : language}
                </span>
              </>
            }
            action={
              <Form method="post" action={`/${lang}/demo/sign-in`}>
                <input type="hidden" name="account" value={key} />
                <Button variant="line" small>
                  {t("demo.signInAs", { name })}
                </Button>
              </Form>
            }
          >
            <span lang={language}>{name}</span>
          </Line>
        ))}
      </Lines>
    </div>
  );
}
