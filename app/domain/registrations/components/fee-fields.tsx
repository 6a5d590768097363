import { Fragment } from "react";
import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { RadioField, TextField } from "#app/ui/fields.tsx";
import type { FeeChoices } from "../fee-choices.server.ts";

type Props = { choices: FeeChoices; names: readonly string[]; reply: DeskReply | undefined };

type Typed = { rate?: string; code?: string; optionIds: readonly string[] };

/** What was typed for the nth of them in a form that was refused; else what the draft has. */
function typedAt(reply: DeskReply | undefined, at: number, kept: Typed): Typed {
  const all: unknown = reply?.result.initialValue?.fees;
  const sent: unknown = Array.isArray(all) ? all[at] : undefined;
  if (typeof sent !== "object" || sent === null) return kept;
  const of = new Map<string, unknown>(Object.entries(sent));
  const [rate, code, options] = ["rate", "code", "optionIds"].map((key) => of.get(key));
  return {
    rate: typeof rate === "string" ? rate : "full",
    code: typeof code === "string" ? code : "",
    optionIds: [options].flat().filter((one) => typeof one === "string"),
  };
}

const fieldNamed = (name: string, initialValue = "") => ({
  ...{ id: `send-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `send-${name}-error`, descriptionId: `send-${name}-hint` },
});

/** For each of the people which fee is paid, and what is taken besides. */
export function FeeFields({ choices, names, reply }: Props) {
  const { t } = useTranslation("registrations");
  return (
    <section className="stack--s" aria-labelledby="fees">
      <h2 id="fees">{t("check.fees")}</h2>
      {choices.of.map((one, at) => (
        <fieldset key={one.personId} className="field stack--s">
          <legend>{names[at]}</legend>
          <input type="hidden" name={`fees[${String(at)}].personId`} value={one.personId} />
          <Rates {...{ choices, one, at }} typed={typedAt(reply, at, one)} />
          <Options {...{ choices, at }} typed={typedAt(reply, at, one)} />
        </fieldset>
      ))}
      <p className="bar">
        <Button variant="line" name="intent" value="price">
          {t("check.update")}
        </Button>
      </p>
    </section>
  );
}

type OneProps = Pick<Props, "choices"> & { typed: Typed; at: number };

type RatesProps = OneProps & { one: FeeChoices["of"][number] };

function Rates({ choices: { currency, needsCode }, one, typed, at }: RatesProps) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const { rates } = one;
  if (rates.length < 2) return null;
  const name = `fees[${String(at)}]`;
  const isCodeAsked = rates.some((it) => it.rate !== "full" && needsCode[it.rate]);
  return (
    <>
      <RadioField
        field={fieldNamed(`${name}.rate`, typed.rate)}
        label={t("check.fee")}
        options={rates.map(({ rate: value, minor }) => ({
          value,
          label: t(`check.rate.${value}`),
          hint: formats.money({ minor, currency }),
        }))}
      />
      {isCodeAsked ? (
        <TextField
          field={fieldNamed(`${name}.code`, typed.code)}
          label={t("check.code")}
          hint={t("check.codeHint")}
          {...{ width: "code", autoComplete: "off" }}
        />
      ) : null}
    </>
  );
}

function Options({ choices: { currency, options }, typed, at }: OneProps) {
  const { lang = "en" } = useParams();
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  if (options.length === 0) return null;
  return (
    <fieldset className="field">
      <legend>{t("check.options")}</legend>
      <div className="choice">
        {options.map(({ id, name, language, minor, left }) => {
          const isChosen = typed.optionIds.includes(id);
          return (
            <label key={id}>
              <input
                type="checkbox"
                name={`fees[${String(at)}].optionIds`}
                value={id}
                defaultChecked={isChosen}
                disabled={left === 0 && !isChosen}
              />
              <span lang={language}>
                {name}
                <small lang={lang}>
                  {formats.money({ minor, currency })}
                  {left === null ? null : (
                    <Fragment>
                      {" · "}
                      {left === 0
                        ? t("check.soldOut")
                        : t("check.left", { left: formats.number(left) })}
                    </Fragment>
                  )}
                </small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
