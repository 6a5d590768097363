import { getFormProps, useForm } from "@conform-to/react";
import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { type ScorePart, scoreParts } from "../matching/score.ts";
import type { HostingRules } from "../rules.server.ts";
import { KeptApart } from "./kept-apart.tsx";

type Reply = DeskReply & { intent: string | null };

type Props = { rules: HostingRules; isSaved: boolean; reply: Reply | undefined };

type Typed = { weights: Record<ScorePart, string>; minTwoBelow: string };

/** By what an event's guests are assigned, in words and points; and whom the desk keeps apart. */
export function RulesPage({ rules, isSaved, reply }: Props) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const isOfRules = reply?.intent === "save";
  return (
    <div className="wrap wrap--desk">
      <EventDeskHead head={rules.head} here="hosting" />
      <div className="section wrap--column stack">
        <Crumbs
          label={t("board.families")}
          to={deskPath(lang, rules.head.slug, "hosting")}
          text={t("board.families")}
        />
        <h2>{t("rules.title")}</h2>
        <p>{t("rules.always")}</p>
        {isSaved && !reply ? <Notice tone="good" title={t("rules.saved")} /> : null}
        <RefusalNotice refusal={reply?.refusal} />
        <Weights rules={rules} reply={isOfRules ? reply : undefined} />
        <KeptApart rules={rules} reply={isOfRules ? undefined : reply} />
      </div>
    </div>
  );
}

function Weights({ rules, reply }: { rules: HostingRules; reply: Reply | undefined }) {
  const { t } = useTranslation("hosting");
  const [form, fields] = useForm<Typed>({
    id: "rules",
    lastResult: reply?.result,
    defaultValue: {
      weights: Object.fromEntries(scoreParts.map((part) => [part, String(rules.weights[part])])),
      minTwoBelow: rules.minTwoBelow === null ? "" : String(rules.minTwoBelow),
    },
  });
  const weights = fields.weights.getFieldset();
  const number = { width: "code", inputMode: "numeric", autoComplete: "off" } as const;
  return (
    <>
      <ErrorSummary form={form} />
      <Form method="post" className="stack" {...getFormProps(form)} noValidate>
        <fieldset className="stack--s">
          <legend>{t("rules.points")}</legend>
          <p className="hint">{t("rules.pointsHint")}</p>
          {scoreParts.map((part) => (
            <TextField
              key={part}
              field={weights[part]}
              label={t(`why.part.${part}`)}
              hint={t(`rules.means.${part}`)}
              {...number}
            />
          ))}
        </fieldset>
        <TextField
          field={fields.minTwoBelow}
          label={t("rules.minTwoBelow")}
          hint={t("rules.minTwoBelowHint")}
          {...number}
        />
        <p className="bar">
          <Button name="intent" value="save">
            {t("rules.save")}
          </Button>
        </p>
      </Form>
    </>
  );
}
