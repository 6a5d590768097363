import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { KnownPerson } from "../form-queries.server.ts";

type Props = { people: readonly KnownPerson[] };

/** Second step: what is known of each is shown, and asked whether it is still right. */
export function AboutStep({ people }: Props) {
  const { t } = useTranslation("registrations");
  return (
    <>
      <p className="lead">{t("about.known")}</p>
      {people.map((person) => (
        <Known key={person.id} person={person} />
      ))}
      <Notice title={t("about.health")}>
        <p>{t("about.healthText")}</p>
      </Notice>
      <Form method="post" className="bar">
        <Button name="intent" value="right">
          {t("about.right")}
        </Button>
        <ButtonLink variant="quiet" to="?step=who#main">
          {t("form.back")}
        </ButtonLink>
      </Form>
    </>
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
    <section aria-labelledby={`about-${person.id}`} className="stack--s">
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
    </section>
  );
}
