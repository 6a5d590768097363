import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { z } from "zod";
import type { codeForm } from "#app/domain/accounts/schema.ts";
import { LINK_MINUTES } from "#app/domain/accounts/sign-in-link.ts";
import type { Refusal } from "#app/domain/errors.ts";
import { homeZones } from "#app/i18n/home-zones.ts";
import { isLanguage } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";

type Reply = {
  result: SubmissionResult;
  refusal?: { code: Refusal; params: Record<string, string | number> };
};

type Props = { pending: { email: string; resentAt: Date | null }; reply: Reply | undefined };

/** Where a link is on its way: the code instead of it, a new one, another address. */
export function CodeForm({ pending, reply }: Props) {
  const { t } = useTranslation("accounts");
  const { lang = "en" } = useParams();
  const minutes = useFormats().duration(LINK_MINUTES, "minute");
  const [form, fields] = useForm<z.input<typeof codeForm>>({
    id: "code",
    lastResult: reply?.result,
  });

  return (
    <>
      {pending.resentAt && !reply ? <Resent at={pending.resentAt} /> : null}
      <p>{t("signIn.sentBody", { email: pending.email, time: minutes })}</p>
      <ErrorSummary form={form} fields={{ code: fields.code }} />
      <RefusalNotice refusal={reply?.refusal} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <TextField
          field={fields.code}
          label={t("signIn.codeLabel")}
          hint={t("signIn.codeHint")}
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
        />
        <Button variant="main" name="intent" value="code">
          {t("signIn.codeSubmit")}
        </Button>
      </Form>
      <div className="bar">
        <Form method="post">
          <Button variant="quiet" name="intent" value="resend">
            {t("signIn.resend")}
          </Button>
        </Form>
        <ButtonLink to={`/${lang}/sign-in`} variant="quiet">
          {t("signIn.otherEmail")}
        </ButtonLink>
      </div>
    </>
  );
}

/** That pressing for a new link has done something. */
function Resent({ at }: { at: Date }) {
  const { t } = useTranslation("accounts");
  const { lang } = useParams();
  const time = useFormats().time(at, homeZones[isLanguage(lang) ? lang : "en"]);
  return (
    <Notice tone="good" title={t("signIn.resent", { time })}>
      {t("signIn.resentText")}
    </Notice>
  );
}

/** What stands there when the link was used, ran out or was never asked for in this browser. */
export function NothingPending() {
  const { t } = useTranslation("accounts");
  const { lang = "en" } = useParams();
  return (
    <>
      <p>{t("signIn.nothingText")}</p>
      <ButtonLink to={`/${lang}/sign-in`} variant="main">
        {t("signIn.askAgain")}
      </ButtonLink>
    </>
  );
}
