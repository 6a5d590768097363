import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { DeskEntry, ProgrammeDesk } from "../programme-queries.server.ts";
import { EntryFields, type EntryName } from "./programme-fields.tsx";

/** What the forms of a programme get back: which of them was sent, too. */
export type ProgrammeReply = DeskReply & { intent: string | null };

type Props = {
  desk: ProgrammeDesk;
  /** The entry that is changed; null for a new one. */
  chosen: DeskEntry | null;
  /** Day that was written last. */
  day: string | null;
  reply: ProgrammeReply | undefined;
};

const valuesOf = (entry: DeskEntry) => ({
  ...{ day: entry.day, startsAt: entry.startsAt, endsAt: entry.endsAt ?? "" },
  ...{ title: entry.title, text: entry.text, placeName: entry.placeName ?? "" },
  ...{ languages: entry.languages, communityId: entry.communityId ?? "" },
});

type Values = ReturnType<typeof valuesOf>;

const blank = (day: string): Values => ({
  ...{ day, startsAt: "", endsAt: "", title: "", text: "", placeName: "", communityId: "" },
  languages: [],
});

/** A new entry of a programme, or one that is changed. */
export function ProgrammeForm({ desk, chosen, day, reply }: Props) {
  const { t } = useTranslation(["programme", "common"]);
  const saved = chosen ? valuesOf(chosen) : blank(day ?? desk.days[0] ?? "");
  const [form, fields] = useForm<Values & { version: string }>({
    id: "entry-form",
    lastResult: reply?.result,
    defaultValue: { ...saved, version: String(chosen?.version ?? "") },
  });
  const hasSeenBoth = chosen !== null && reply?.refusal?.code === "changedMeanwhile";
  // The fields are made as they are asked for, so they cannot be spread.
  const { title, startsAt, endsAt, text, placeName, communityId, version } = fields;
  const shown = {
    ...{ day: fields.day, startsAt, endsAt, title, text, placeName },
    ...{ languages: fields.languages, communityId },
  };
  const both = useBothVersions(desk, saved, (name) => shown[name].initialValue);
  return (
    <section className="section stack--s" id="entry">
      <h2>{chosen ? t("programme:change") : t("programme:add")}</h2>
      {hasSeenBoth ? <BothVersions values={both} /> : null}
      <ErrorSummary form={form} fields={shown} />
      <Form
        method="post"
        action={chosen ? `?entry=${chosen.id}#entry` : "?#entry"}
        className="stack"
        {...getFormProps(form)}
        noValidate
      >
        {chosen ? (
          <>
            <input type="hidden" name="id" value={chosen.id} />
            <VersionField
              initialValue={version.initialValue}
              current={String(chosen.version)}
              hasSeenBoth={hasSeenBoth}
            />
          </>
        ) : null}
        <EntryFields fields={shown} desk={desk} />
        <p className="bar">
          <Button variant="main" name="intent" value={chosen ? "save" : "add"}>
            {chosen ? t("common:action.save") : t("programme:addSubmit")}
          </Button>
          {chosen ? (
            <>
              <Button variant="danger" name="intent" value="remove">
                {t("programme:remove")}
              </Button>
              <ButtonLink variant="quiet" to="?#entry">
                {t("programme:addInstead")}
              </ButtonLink>
            </>
          ) : null}
        </p>
      </Form>
    </section>
  );
}

/** Each field with what is saved of it and what was typed, in words. */
function useBothVersions(
  desk: ProgrammeDesk,
  saved: Values,
  typedOf: (name: EntryName) => unknown,
) {
  const { t } = useTranslation("programme");
  const formats = useFormats();
  const wordsOf = (name: EntryName, value: unknown) => {
    const all = [value].flat().filter(Boolean).map(String);
    if (name === "communityId") return desk.towns.find(({ id }) => id === all[0])?.name ?? "";
    if (name === "languages")
      return languages
        .filter((one) => all.includes(one))
        .map(formats.language)
        .join(", ");
    return name === "day" && all[0] ? formats.day(all[0]) : all.join(", ");
  };
  const label = (name: EntryName) => t(`field.${name === "communityId" ? "town" : name}`);
  return (Object.keys(saved) as EntryName[]).map((name) => ({
    label: label(name),
    saved: wordsOf(name, saved[name]),
    typed: wordsOf(name, typedOf(name)),
  }));
}
