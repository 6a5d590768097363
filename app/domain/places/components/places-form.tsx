import { type FieldMetadata, getFormProps, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { VersionField } from "#app/domain/communities/components/version-field.tsx";
import { BothVersions } from "#app/ui/both-versions.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { PlacesBoard } from "../board-queries.server.ts";
import { participantKinds } from "../free-places.ts";
import { TownPlaces } from "./town-places.tsx";
import { type TypedBoard, typedBoard, type TypedTown } from "./typed-board.ts";
import { useBothBoards } from "./use-both-boards.ts";

export type PlacesReply = DeskReply;

/** How many the event seats, and for each town what is kept for it and until when. */
export function PlacesForm({ board, reply }: { board: PlacesBoard; reply?: PlacesReply }) {
  const { t } = useTranslation(["places", "common"]);
  const saved = typedBoard(board);
  const [form, fields] = useForm<TypedBoard>({
    ...{ id: "places", lastResult: reply?.result, defaultValue: saved },
  });
  const capacity = fields.capacity.getFieldset();
  const towns = fields.towns.getFieldList();
  const hasSeenBoth = reply?.refusal?.code === "changedMeanwhile";
  const both = useBothBoards(board, saved, form.initialValue as Partial<TypedBoard> | undefined);
  return (
    <section id="board" className="section">
      <div className="stack--s">
        <h2>{t("places:form.title")}</h2>
        <p>{t("places:form.what")}</p>
        <RefusalNotice refusal={reply?.refusal} />
        {hasSeenBoth ? <BothVersions values={both} /> : null}
        <ErrorSummary
          form={form}
          fields={{
            ...Object.fromEntries(participantKinds.map((kind) => [kind, capacity[kind]])),
            overall: fields.overall,
            ...wrongOf(towns),
          }}
        />
        <Form method="post" action="#board" className="stack" {...getFormProps(form)} noValidate>
          <VersionField
            initialValue={fields.version.initialValue}
            current={board.version}
            hasSeenBoth={hasSeenBoth}
          />
          <fieldset>
            <legend>{t("places:form.capacity")}</legend>
            <div className="places-grid">
              {participantKinds.map((kind) => (
                <TextField
                  key={kind}
                  field={capacity[kind]}
                  label={t(`places:kind.${kind}`)}
                  inputMode="numeric"
                  autoComplete="off"
                />
              ))}
              <TextField
                field={fields.overall}
                label={t("places:form.overall")}
                inputMode="numeric"
                autoComplete="off"
              />
            </div>
            <p className="hint">{t("places:form.capacityHint")}</p>
          </fieldset>
          {towns.map((row, at) => (
            <TownPlaces key={row.key} row={row} town={board.towns[at]} />
          ))}
          <Button variant="main">{t("common:action.save")}</Button>
        </Form>
      </div>
    </section>
  );
}

/** Every field of the towns, for the summary of what is to be put right. */
const wrongOf = (towns: readonly FieldMetadata<TypedTown>[]) =>
  Object.fromEntries(
    towns.flatMap((row) => {
      const reserved = row.getFieldset().reserved.getFieldset();
      return participantKinds.flatMap((kind) => {
        const { places, releasesOn } = reserved[kind].getFieldset();
        return [places, releasesOn].map((field) => [field.name, field] as const);
      });
    }),
  );
