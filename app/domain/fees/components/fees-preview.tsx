import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import type { Preview } from "../preview.ts";
import { rates } from "../terms.ts";
import { PreviewResult } from "./preview-result.tsx";

/** What came of the form's last sending; nothing of it is kept. */
export type FeesPreviewReply = {
  result: DeskReply["result"];
  preview: { town: string; shown: Preview } | null;
} | null;

type OfRates = Partial<Record<(typeof rates)[number], string>>;

type Typed = {
  town: string;
  on: string;
  guests: Partial<Record<FeesBoard["kinds"][number], OfRates>>;
  options: { id: string; count: string }[];
};

type Props = { board: FeesBoard; reply: FeesPreviewReply };

/** What a family of a town would pay: a form that changes nothing, and below it the whole reckoning. */
export function FeesPreview({ board, reply }: Props) {
  const { t } = useTranslation("fees");
  const { towns, options, today } = board;
  const [form, fields] = useForm<Typed>({
    id: "family",
    lastResult: reply?.result,
    defaultValue: {
      ...{
        on: today,
        town: towns.find(({ fees }) => fees)?.slug,
        guests: { child: { full: "1" } },
      },
      options: options.map(({ id }) => ({ id, count: "" })),
    },
  });
  const pieces = fields.options.getFieldList().map((row) => row.getFieldset());
  const guests = guestFields(board, fields.guests);
  const wrong = [fields.town, fields.on, ...guests.map(({ field }) => field)];
  const all = [...wrong, ...pieces.map(({ count }) => count)];
  const byName = Object.fromEntries(all.map((field) => [field.name, field]));
  return (
    <section id="preview" className="section stack--s" aria-labelledby="preview-title">
      <h2 id="preview-title">{t("preview.title")}</h2>
      <p>{t("preview.what")}</p>
      <ErrorSummary form={form} fields={byName} />
      <Form method="get" action="#preview" className="stack" id={form.id} noValidate>
        <SelectField
          field={fields.town}
          label={t("public.town")}
          options={towns.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField field={fields.on} label={t("preview.on")} type="date" width="code" />
        <Guests guests={guests} />
        {pieces.map(({ id, count }, at) => (
          <div key={id.value}>
            <input type="hidden" name={id.name} value={options[at]?.id ?? ""} />
            <TextField
              field={count}
              label={t("preview.pieces", { name: options[at]?.name })}
              inputMode="numeric"
              width="code"
            />
          </div>
        ))}
        <Button>{t("preview.submit")}</Button>
      </Form>
      {reply?.preview ? <PreviewResult board={board} {...reply.preview} /> : null}
    </section>
  );
}

type FieldOfGuests = ReturnType<typeof useForm<Typed>>[1]["guests"];

/** A field for each kind and rate that some town has a fee for. */
function guestFields({ towns, kinds }: FeesBoard, field: FieldOfGuests) {
  const ofKinds = field.getFieldset();
  return kinds.flatMap((kind) => {
    const ofRates = ofKinds[kind].getFieldset();
    const stated = rates.filter((rate) =>
      towns.some(({ fees }) => fees?.amounts[kind]?.[rate] !== undefined),
    );
    return stated.map((rate) => ({ kind, rate, field: ofRates[rate] }));
  });
}

/** How many come of each kind, and what they pay. */
function Guests({ guests }: { guests: ReturnType<typeof guestFields> }) {
  const { t } = useTranslation(["fees", "places", "common"]);
  return guests.map(({ kind, rate, field }) => (
    <TextField
      key={field.name}
      field={field}
      label={t("common:actionOf", {
        action: t(`places:kind.${kind}`),
        name: t(`fees:rate.${rate}`),
      })}
      inputMode="numeric"
      width="code"
    />
  ));
}
