import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Language, languageNames } from "#app/i18n/languages.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import { TextAreaField } from "#app/ui/text-area-field.tsx";
import type { CommunityDesk } from "../desk-queries.server.ts";
import type { DeskReply } from "./desk-reply.ts";
import { eachLanguage } from "./each-language.ts";
import { VersionField } from "./version-field.tsx";

type Fields = {
  basis: string;
  profile: Record<Language, string>;
  stillRight: string[];
};

/** Who the town's people are, in each language, and how each translation stands to the source. */
export function ProfileForm({ desk, reply }: { desk: CommunityDesk; reply?: DeskReply }) {
  const { t } = useTranslation(["manage", "common"]);
  const { source, basis, rows } = desk.profile;
  const saved = Object.fromEntries(rows.map(({ language, value }) => [language, value]));
  const [form, fields] = useForm<Fields>({
    id: "profile",
    lastResult: reply?.result,
    defaultValue: { basis, profile: saved, stillRight: [] },
  });
  const texts = fields.profile.getFieldset();
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const both = rows.map(({ language, value }) => ({
    label: languageNames[language],
    saved: value,
    typed: texts[language].initialValue ?? "",
  }));
  return (
    <section id="profile" className="section">
      <div className="stack--s">
        <h2>{t("manage:community.profile")}</h2>
        <p>{t("manage:community.profileWhat")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothVersions values={both} /> : null}
        <ErrorSummary form={form} fields={eachLanguage(texts)} />
        <Form method="post" action="#profile" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            name="basis"
            initialValue={fields.basis.initialValue}
            current={basis}
            hasSeenBoth={hasSeenBoth}
          />
          {rows.map(({ language, state }) => (
            <div key={language} className="stack--s">
              <TextAreaField
                field={texts[language]}
                label={languageNames[language]}
                hint={
                  language === source
                    ? t("manage:community.profileSource")
                    : state && t(`manage:community.profileState.${state}`)
                }
                language={language}
              />
              {state === "outOfDate" ? (
                <div className="choice">
                  <label>
                    <input
                      type="checkbox"
                      name={fields.stillRight.name}
                      value={language}
                      defaultChecked={[fields.stillRight.initialValue].flat().includes(language)}
                    />
                    <span>{t("manage:community.stillRight")}</span>
                  </label>
                </div>
              ) : null}
            </div>
          ))}
          <Button variant="main" name="intent" value="profile">
            {t("common:action.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}
