import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Line, Lines } from "#app/ui/lines.tsx";
import type { ToldAnswer } from "../read-answers.server.ts";

type Props = { registrationId: string; answers: readonly ToldAnswer[] };

/** What a family answered, for who is told: chosen answers in the reader's words, free ones as they were written. */
export function ToldAnswers({ registrationId, answers }: Props) {
  const { lang = "en" } = useParams();
  const wordsOf = useAnswerWords();
  const file = (question: string) => `/${lang}/answers/${registrationId}/${question}`;
  return (
    <Lines>
      {answers.map((one) => (
        <Line key={one.id} label={<span lang={one.label.language}>{one.label.value}</span>}>
          {one.language && one.language !== lang ? (
            <span lang={one.language} className="as-written">
              {wordsOf(one, file(one.id))}
            </span>
          ) : (
            wordsOf(one, file(one.id))
          )}
        </Line>
      ))}
    </Lines>
  );
}

type Given = Pick<ToldAnswer, "type" | "words">;

/** What an answer says in the reader's words; a file is a link to where it lies. */
export function useAnswerWords() {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  return ({ type, words }: Given, file: string) => {
    const [first = ""] = words;
    switch (type) {
      case "yesNo":
        return t(first === "yes" ? "answer.yes" : "answer.no");
      case "number":
        return formats.number(Number(first));
      case "date":
        return formats.day(first);
      case "file":
        return <a href={file}>{t("answer.file")}</a>;
      case "severalOf":
        return formats.list(words);
      default:
        return first;
    }
  };
}
