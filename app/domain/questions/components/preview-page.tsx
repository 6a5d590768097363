import { useTranslation } from "react-i18next";
import { participantKinds } from "#app/domain/events/guest-kinds.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { fieldOf } from "../answer-form.ts";
import type { QuestionsPreview } from "../preview-queries.server.ts";
import { questionStages } from "../question.ts";
import { QuestionFields } from "./question-fields.tsx";

type Props = { preview: QuestionsPreview; language: string };

const fieldNamed = (name: string, initialValue: string) => ({
  ...{ id: `preview-${name}`, name, initialValue, errors: undefined },
  ...{ errorId: `preview-${name}-error`, descriptionId: `preview-${name}-hint` },
});

/** The form of an event's questions, as somebody of a kind and a town will see it. Nothing of it is kept. */
export function PreviewPage({ preview, language }: Props) {
  const { t } = useTranslation(["questions", "places"]);
  const { head, towns, kind, townId, questions, isChecked, wrong } = preview;
  const isRight = isChecked && Object.keys(wrong).length === 0;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="questions">
        <p className="lead">{t("questions:preview.intro")}</p>
        <p>
          <a className="jump" href={deskPath(language, head.slug, "questions")}>
            {t("questions:preview.back")}
          </a>
        </p>
      </EventDeskHead>
      <section className="section stack--s">
        <form method="get" className="stack">
          <SelectField
            field={fieldNamed("kind", kind)}
            label={t("questions:preview.kind")}
            options={participantKinds.map((one) => ({
              value: one,
              label: t(`places:kind.${one}`),
            }))}
          />
          <SelectField
            field={fieldNamed("town", townId)}
            label={t("questions:preview.town")}
            options={towns.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <p className="bar">
            <Button>{t("questions:preview.show")}</Button>
          </p>
        </form>
      </section>
      <section className="section stack--s" id="form">
        {isRight ? <Notice tone="good" title={t("questions:preview.right")} /> : null}
        {questions.length === 0 ? (
          <EmptyState title={t("questions:preview.none")} text={t("questions:preview.noneText")} />
        ) : (
          <PreviewForm key={`${kind} ${townId}`} {...{ preview, language }} />
        )}
      </section>
    </div>
  );
}

function PreviewForm({ preview, language }: Omit<Props, "title">) {
  const { t } = useTranslation("questions");
  const { kind, townId, questions, typed, wrong } = preview;
  const fields = questions.map((one) => {
    const errors = wrong[one.id] ? [wrong[one.id] ?? ""] : undefined;
    return [one.id, { id: fieldOf(one), errors }] as const;
  });
  return (
    <>
      <ErrorSummary form={{ errorId: "preview-errors" }} fields={Object.fromEntries(fields)} />
      <form method="get" action="#form" className="stack" noValidate>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="town" value={townId} />
        <input type="hidden" name="check" value="" />
        {questionStages.map((stage) => {
          const own = questions.filter((one) => one.stage === stage);
          if (own.length === 0) return null;
          return (
            <fieldset key={stage} className="stack">
              <legend>
                <h2>{t(`stage.${stage}`)}</h2>
              </legend>
              <QuestionFields questions={own} {...{ language, typed, wrong, all: questions }} />
            </fieldset>
          );
        })}
        <p className="bar">
          <Button>{t("preview.check")}</Button>
        </p>
      </form>
    </>
  );
}
