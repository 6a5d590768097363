import type { FieldMetadata } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import type { ParticipantKind } from "#app/domain/places/free-places.ts";
import { useErrorText } from "#app/ui/error-text.ts";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { FeesBoard } from "../fees-queries.server.ts";
import { rates } from "../terms.ts";
import type { TypedTown } from "./typed-fees.ts";

type Row = FieldMetadata<TypedTown>;

/** One table for all towns and kinds of participant: who is paid, and how much. */
export function FeesTable({ board, rows }: { board: FeesBoard; rows: Row[] }) {
  const { t } = useTranslation("fees");
  return (
    <fieldset>
      <legend>{t("form.fees")}</legend>
      <p className="hint">{t("form.feesHint")}</p>
      <table className="table fees-table">
        <thead>
          <tr>
            <th scope="col">{t("form.who")}</th>
            {rates.map((rate) => (
              <th key={rate} scope="col">
                {t(`rate.${rate}`)}
              </th>
            ))}
          </tr>
        </thead>
        {rows.map((row, at) => (
          <TownRows key={row.key} row={row} board={board} town={board.towns[at]} />
        ))}
      </table>
    </fieldset>
  );
}

type Town = FeesBoard["towns"][number];

function TownRows({ row, board, town }: { row: Row; board: FeesBoard; town: Town | undefined }) {
  const { t } = useTranslation("fees");
  const { slug, payee, fees, sibling, early, deposit } = row.getFieldset();
  const ofKind = fees.getFieldset();
  if (!town) return null;
  const { name, isHost, currency } = town;
  const payees = [
    { value: "own", town: name, currency: currency.own },
    ...(isHost ? [] : [{ value: "host", town: board.hostName, currency: currency.host }]),
  ];
  const options = payees.map((one) => ({ value: one.value, label: t("form.payeeIn", one) }));
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={4}>
          <TownMark name={name} colour={townColour(town.colour)} host={isHost} />
          <input type="hidden" name={slug.name} value={town.slug} />
          <div className="fees-grid">
            <SelectField
              field={payee}
              label={t("form.payee")}
              options={[{ value: "", label: t("form.noPayee") }, ...options]}
            />
            <TextField field={deposit} label={t("form.deposit")} autoComplete="off" />
            <TextField field={sibling} label={t("form.sibling")} autoComplete="off" />
            <TextField field={early} label={t("form.early")} autoComplete="off" />
          </div>
        </th>
      </tr>
      {board.kinds.map((kind) => (
        <KindRow key={kind} kind={kind} town={name} fields={ofKind[kind]} />
      ))}
    </tbody>
  );
}

type KindProps = {
  kind: ParticipantKind;
  town: string;
  fields: FieldMetadata<TypedTown["fees"][ParticipantKind]>;
};

function KindRow({ kind, town, fields }: KindProps) {
  const { t } = useTranslation(["fees", "places"]);
  const errorText = useErrorText();
  const ofRate = fields.getFieldset();
  const kindName = t(`places:kind.${kind}`);
  return (
    <tr>
      <th scope="row">{kindName}</th>
      {rates.map((rate) => {
        const { id, name, errors, errorId, initialValue } = ofRate[rate];
        const error = errorText(errors);
        return (
          <td key={rate} data-label={t(`fees:rate.${rate}`)}>
            {error ? (
              <p className="error" id={errorId}>
                {error}
              </p>
            ) : null}
            <input
              id={id}
              name={name}
              className="input"
              inputMode="decimal"
              autoComplete="off"
              aria-label={t("fees:form.cell", {
                town,
                kind: kindName,
                rate: t(`fees:rate.${rate}`),
              })}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              defaultValue={initialValue}
            />
          </td>
        );
      })}
    </tr>
  );
}
