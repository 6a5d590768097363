import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConsentChoices } from "#app/domain/consents/components/consent-choices.tsx";
import type { RefusedConsents } from "#app/domain/consents/draft-consents.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { AskedConsents } from "../consent-step.ts";
import type { KnownPerson } from "../form-queries.server.ts";

type Props = AskedConsents & {
  people: readonly KnownPerson[];
  /** What was wrong in what was just sent. */
  refused: RefusedConsents | undefined;
};

/** Third step: what the event needs to be agreed to. */
export function ConsentsStep({ asked, said, people, refused }: Props) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const wrong = Object.entries(refused?.wrong ?? {}).map(([id, message]) => {
    return { id, errors: [message] };
  });
  return (
    <>
      <ErrorSummary
        form={{ errorId: "consents-errors" }}
        fields={Object.fromEntries(Object.entries(wrong))}
      />
      <p className="lead">{t("consents.intro")}</p>
      <Form method="post" action="?step=consents#main" className="stack" noValidate>
        {asked.map((type) => (
          <ConsentChoices
            key={type.id}
            type={type}
            people={people
              .filter(({ id }) => type.of.includes(id))
              .map((person) => ({ id: person.id, name: formats.name(person) }))}
            said={refused?.typed ?? said}
            wrong={refused?.wrong ?? {}}
          />
        ))}
        <p className="bar">
          <Button>{t("form.continue")}</Button>
          <ButtonLink variant="quiet" to="?step=about#main">
            {t("form.back")}
          </ButtonLink>
        </p>
      </Form>
    </>
  );
}
