import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { RegistrationAnswers } from "../registration-answers.server.ts";

type Props = { answers: RegistrationAnswers; open: number };

/** What was answered about somebody, and the way to change it; nothing where nothing was asked. */
export function GivenAnswers({ answers, open }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const wordsOf = useAnswerWords(answers.id);
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
              {wordsOf(one)}
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

type Given = RegistrationAnswers["given"][number];

/** What an answer says, in the reader's words. */
function useAnswerWords(id: string) {
  const { t } = useTranslation(["questions", "registrations"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  return ({ type, words, id: question }: Given) => {
    const [first = ""] = words;
    switch (type) {
      case "yesNo":
        return first === "yes" ? t("questions:answer.yes") : t("questions:answer.no");
      case "number":
        return formats.number(Number(first));
      case "date":
        return formats.day(first);
      case "file":
        return (
          <a href={`/${lang}/family/registrations/${id}/answers/${question}`}>
            {t("registrations:answers.file")}
          </a>
        );
      case "severalOf":
        return formats.list(words);
      default:
        return first;
    }
  };
}
