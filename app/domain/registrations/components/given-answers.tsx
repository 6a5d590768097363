import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useAnswerWords } from "#app/domain/answers/components/told-answers.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { RegistrationAnswers } from "../registration-answers.server.ts";

type Props = { answers: RegistrationAnswers; open: number };

/** What was answered about somebody, and the way to change it; nothing where nothing was asked. */
export function GivenAnswers({ answers, open }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const wordsOf = useAnswerWords();
  const { given, fields, may, until, timeZone, id } = answers;
  if (given.length === 0 && fields.length === 0) return null;
  const term = until && formats.instant(until, { timeZone });
  return (
    <section aria-labelledby="answers" className="stack--s">
      <h2 id="answers">{t("answers.title")}</h2>
      {given.length > 0 ? (
        <Lines>
          {given.map((one) => (
            <Line key={one.id} label={<span lang={one.label.language}>{one.label.value}</span>}>
              {wordsOf(one, `/${lang}/family/registrations/${id}/answers/${one.id}`)}
            </Line>
          ))}
        </Lines>
      ) : null}
      {fields.length > 0 ? (
        <p>
          <Link to={`/${lang}/family/registrations/${id}/answers`}>
            {open > 0 ? t("todo.answers") : t("answers.change")}
          </Link>
        </p>
      ) : null}
      {term && may === "all" ? <p className="hint">{t("answers.until", { date: term })}</p> : null}
      {term && may === "missing" ? (
        <p className="hint">{t("answers.over", { date: term })}</p>
      ) : null}
    </section>
  );
}
