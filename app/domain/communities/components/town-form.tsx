import { getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { typedCoordinates } from "../coordinates.ts";
import { languages } from "#app/i18n/languages.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { CommunityDesk } from "../desk-queries.server.ts";
import type { DeskReply } from "./desk-reply.ts";
import {
  namesIn,
  TownNameFields,
  TownPlaceFields,
  type TypedTown,
  useTownLabels,
} from "./town-fields.tsx";
import { VersionField } from "./version-field.tsx";

type Fields = TypedTown & { version: string };

/** What a town is called, where it lies and how it is shown. */
export function TownForm({ desk, reply }: { desk: CommunityDesk; reply?: DeskReply }) {
  const { t } = useTranslation(["manage", "common"]);
  const saved = savedOf(desk);
  const [form, fields] = useForm<Fields>({
    id: "town",
    lastResult: reply?.result,
    defaultValue: { version: String(desk.detailsVersion), ...saved },
  });
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const values = useBoth(saved, reply?.result.initialValue ?? {});
  const { names, ...others } = pick(fields);
  return (
    <section id="town" className="section">
      <div className="stack--s">
        <h2>{t("manage:town.title")}</h2>
        <p>{t("manage:town.what")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothVersions values={values} /> : null}
        <ErrorSummary form={form} fields={{ ...others, ...names.getFieldset() }} />
        <Form method="post" action="#town" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={fields.version.initialValue}
            current={desk.detailsVersion}
            hasSeenBoth={hasSeenBoth}
          />
          <TownNameFields fields={pick(fields)} />
          <TownPlaceFields fields={pick(fields)} />
          <Button variant="main" name="intent" value="town">
            {t("common:action.save")}
          </Button>
        </Form>
      </div>
    </section>
  );
}

/** The fields are made as they are asked for, so they cannot be spread. */
export function pick<Some extends Record<keyof TypedTown, unknown>>(
  fields: Some,
): Pick<Some, keyof TypedTown> {
  const { name, latinName, names, country, coordinates, population, populationYear } = fields;
  const { colour, language, languages: also, timeZone } = fields;
  const first = { name, latinName, names, country, coordinates, population, populationYear };
  return { ...first, colour, language, languages: also, timeZone };
}

function savedOf(desk: CommunityDesk): TypedTown {
  const { name, latinName, country, colour, timeZone, population, populationYear } = desk;
  const [language = "", ...also] = desk.languages;
  return {
    ...{ name, latinName, country, colour, timeZone, language, languages: also },
    names: namesIn((one) => desk.names.find((row) => row.language === one)?.name ?? ""),
    coordinates: typedCoordinates(desk.latitude, desk.longitude),
    population: population === null ? "" : String(population),
    populationYear: populationYear === null ? "" : String(populationYear),
  };
}

/** Each fact as it is saved and as it was typed. */
function useBoth(saved: TypedTown, typed: Partial<TypedTown>) {
  const { readings, ...labels } = useTownLabels();
  const formats = useFormats();
  const plain = Object.keys(labels).filter((name) => name !== "languages") as Exclude<
    keyof typeof labels,
    "languages"
  >[];
  const spoken = (codes: readonly string[]) =>
    formats.list([...codes].sort().map(formats.language));
  return [
    ...plain.map((name) => ({
      label: labels[name],
      saved: saved[name],
      typed: typed[name] ?? "",
    })),
    {
      label: labels.languages,
      saved: spoken(saved.languages),
      typed: spoken([typed.languages ?? []].flat()),
    },
    ...languages.map((one) => ({
      label: readings[one],
      saved: saved.names[one],
      typed: typed.names?.[one] ?? "",
    })),
  ];
}
