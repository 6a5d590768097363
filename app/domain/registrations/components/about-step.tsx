import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { QuestionFields } from "#app/domain/questions/components/question-fields.tsx";
import { fieldOf } from "#app/domain/questions/answer-form.ts";
import type { RefusedAnswers } from "#app/domain/answers/draft-answers.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { AskedAbout } from "../asked-about.server.ts";
import type { KnownPerson } from "../form-queries.server.ts";

type Props = {
  people: readonly KnownPerson[];
  asked: AskedAbout;
  /** What was wrong in what was just sent. */
  refused: RefusedAnswers | undefined;
};

/** Second step: what is known of each is shown, and asked whether it is still right; then what the event asks. */
export function AboutStep({ people, asked, refused }: Props) {
  const { t } = useTranslation("registrations");
  const asksAny = Object.values(asked).some(({ questions }) => questions.length > 0);
  const hasFiles = Object.values(asked).some(({ questions }) =>
    questions.some(({ type }) => type === "file"),
  );
  const wrong = Object.entries(refused?.wrong ?? {}).flatMap(([personId, ofPerson]) =>
    Object.entries(ofPerson).map(([id, message]) => {
      return { id: fieldOf({ id }, personId), errors: [message] };
    }),
  );
  return (
    <>
      <ErrorSummary
        form={{ errorId: "about-errors" }}
        fields={Object.fromEntries(Object.entries(wrong))}
      />
      <p className="lead">{t("about.known")}</p>
      <Form
        method="post"
        action="?step=about#main"
        className="stack"
        encType={hasFiles ? "multipart/form-data" : undefined}
        noValidate
      >
        {people.map((person) => (
          <section key={person.id} aria-labelledby={`about-${person.id}`} className="stack">
            <Known person={person} />
            <Asked person={person} asked={asked[person.id]} refused={refused} />
          </section>
        ))}
        <Notice title={t("about.health")}>
          <p>{t("about.healthText")}</p>
        </Notice>
        <p className="bar">
          <Button name="intent" value="right">
            {asksAny ? t("form.continue") : t("about.right")}
          </Button>
          <ButtonLink variant="quiet" to="?step=who#main">
            {t("form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}

type AskedProps = {
  person: KnownPerson;
  asked: AskedAbout[string] | undefined;
  refused: Props["refused"];
};

/** The event's questions about one of them. */
function Asked({ person, asked, refused }: AskedProps) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  if (!asked || asked.questions.length === 0) return null;
  const { questions, typed, files } = asked;
  const sent = questions.filter(({ id }) => files.includes(id)).map(({ label }) => label.value);
  return (
    <fieldset className="stack">
      <legend>{t("about.asked", { name: formats.name(person) })}</legend>
      {sent.length > 0 ? (
        <p className="hint">{t("about.fileKept", { questions: formats.list(sent) })}</p>
      ) : null}
      <QuestionFields
        questions={questions}
        language={lang}
        typed={refused?.typed[person.id] ?? typed}
        wrong={refused?.wrong[person.id] ?? {}}
        of={person.id}
      />
    </fieldset>
  );
}

function Known({ person }: { person: KnownPerson }) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const name = formats.name(person);
  const { birth, passportGivenNames, passportFamilyName, emergencyName, emergencyPhone } = person;
  const passport = [passportGivenNames, passportFamilyName].filter(Boolean).join(" ");
  const emergency = [emergencyName, emergencyPhone].filter(Boolean).join(", ");
  const born = `${birth.year}-${birth.month}-${birth.day}`;
  const missing = <span className="quiet">{t("about.missing")}</span>;
  const change = (
    <Link to={`?step=person&id=${person.id}#main`}>
      {t("about.change")}
      <span className="sr"> {name}</span>
    </Link>
  );
  return (
    <div className="stack--s">
      <h2 id={`about-${person.id}`}>{name}</h2>
      <p className="hint">{t("about.checked", { date: formats.day(person.checkedOn) })}</p>
      <Lines>
        <Line label={t("about.name")} action={change}>
          {name}
        </Line>
        <Line label={t("about.born")}>{formats.day(born)}</Line>
        <Line label={t("about.passport")}>{passport || missing}</Line>
        <Line label={t("about.emergency")}>{emergency || missing}</Line>
      </Lines>
    </div>
  );
}
