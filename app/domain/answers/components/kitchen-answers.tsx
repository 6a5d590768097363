import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { KitchenAnswer } from "../kitchen-answers.server.ts";

/** How many gave which answer, for those who cook; nothing where the kitchen is told of no question. */
export function KitchenAnswers({ answers }: { answers: readonly KitchenAnswer[] }) {
  const { t } = useTranslation(["health", "questions"]);
  const formats = useFormats();
  if (answers.length === 0) return null;
  const wordOf = ({ code, word }: KitchenAnswer["counts"][number]) =>
    word ? (
      <span lang={word.language}>{word.value}</span>
    ) : (
      t(code === "yes" ? "questions:answer.yes" : "questions:answer.no")
    );
  return (
    <>
      <h2>{t("health:kitchen.answers")}</h2>
      {answers.map(({ id, label, counts }) => (
        <section key={id} aria-labelledby={`q-${id}`}>
          <h3 id={`q-${id}`} lang={label.language}>
            {label.value}
          </h3>
          <Lines>
            {counts.map((one) => (
              <Line key={one.code} label={wordOf(one)}>
                {one.count === null ? t("health:kitchen.oneOrTwo") : formats.number(one.count)}
              </Line>
            ))}
          </Lines>
        </section>
      ))}
    </>
  );
}
