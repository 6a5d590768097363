import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { neighbourOf } from "../asked-questions.ts";
import { questionStages } from "../question.ts";
import type { DeskQuestion } from "../questions-queries.server.ts";
import type { QuestionFormDesk } from "./question-form.tsx";
import { useAnswerWords } from "./use-question-words.ts";

type Props = { desk: QuestionFormDesk; canKeep: boolean };

/** Questions in the order in which they are asked, each a link to its form, with the ways to move it. */
export function QuestionsList({ desk, canKeep }: Props) {
  const { t } = useTranslation("questions");
  return questionStages.map((stage) => {
    const own = desk.questions.filter((one) => one.stage === stage);
    if (own.length === 0) return null;
    return (
      <section key={stage} className="stack--s" aria-labelledby={`stage-${stage}`}>
        <h2 className="small" id={`stage-${stage}`}>
          {t(`stage.${stage}`)}
        </h2>
        <ol className="history">
          {own.map((question, at) => (
            <li key={question.id}>
              <p className="history__date">{at + 1}</p>
              <div>
                <p>
                  <a href={`?question=${question.id}#question`} lang={desk.source}>
                    {question.label}
                  </a>
                  <Facts question={question} desk={desk} />
                </p>
                <Moves {...{ question, desk, canKeep }} />
              </div>
            </li>
          ))}
        </ol>
      </section>
    );
  });
}

type OneProps = { question: DeskQuestion; desk: QuestionFormDesk };

/** What kind of question it is, whom it is for, and who reads the answers until when. */
function Facts({ question, desk }: OneProps) {
  const { t } = useTranslation(["questions", "places"]);
  const formats = useFormats();
  const { type, isRequired, isDecisive, kinds, sensitivity, readers, deleteOn, deleteAfterDays } =
    question;
  const readBy = formats.list(readers.map((one) => t(`questions:reader.${one}`)));
  const asked = [
    t(`questions:type.${type}`),
    isRequired ? t("questions:list.required") : "",
    isDecisive ? t("questions:list.decisive") : "",
    sensitivity === "health" ? t("questions:sensitivity.health") : "",
    formats.list(kinds.map((one) => t(`places:kind.${one}`))),
    useTowns({ question, desk }),
  ];
  const kept = deleteOn
    ? t("questions:list.day", { date: formats.day(deleteOn) })
    : t("questions:list.days", { count: deleteAfterDays ?? 0 });
  const after = useAfter({ question, desk });
  return (
    <>
      <small className="quiet">{asked.filter(Boolean).join(" · ")}</small>
      {after.map((words) => (
        <small key={words} className="quiet">
          {words}
        </small>
      ))}
      <small className="quiet">
        {t("questions:list.readers", { readers: readBy })} · {kept}
      </small>
    </>
  );
}

/** The towns that are asked, where not all are. */
function useTowns({ question, desk }: OneProps): string {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  if (question.towns.length === 0) return "";
  const own = desk.towns.filter(({ id }) => question.towns.includes(id));
  return own.length > 0 ? formats.list(own.map(({ name }) => name)) : t("list.noTown");
}

/** Which answers lead to the question. */
function useAfter({ question, desk }: OneProps): string[] {
  const { t } = useTranslation("questions");
  const formats = useFormats();
  const wordsOf = useAnswerWords();
  return question.conditions.flatMap(({ questionId, codes }) => {
    const on = desk.questions.find(({ id }) => id === questionId);
    if (!on) return [];
    const answers = wordsOf(on).flatMap(({ code, label }) => (codes.includes(code) ? [label] : []));
    return [t("list.after", { question: on.label, answers: formats.list(answers) })];
  });
}

/** Buttons of a question; its words tell them apart where they are only heard. */
function Moves({ question, desk, canKeep }: OneProps & Pick<Props, "canKeep">) {
  const { t } = useTranslation("questions");
  const ways = (["up", "down"] as const).filter((way) =>
    neighbourOf(question.id, desk.questions, way),
  );
  const deeds = [...ways, ...(canKeep ? (["keep"] as const) : [])];
  if (deeds.length === 0) return null;
  return (
    <Form method="post" action="?#main" className="bar">
      <input type="hidden" name="id" value={question.id} />
      {deeds.map((deed) => (
        <Button
          key={deed}
          variant="quiet"
          small
          name="intent"
          value={deed}
          aria-label={t("list.of", { action: t(`list.${deed}`), question: question.label })}
        >
          {t(`list.${deed}`)}
        </Button>
      ))}
    </Form>
  );
}
