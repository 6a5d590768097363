import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ConsentChoices } from "#app/domain/consents/components/consent-choices.tsx";
import type { RefusedConsents } from "#app/domain/consents/draft-consents.server.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { RegistrationConsents } from "../registration-consents.server.ts";

type Props = {
  consents: RegistrationConsents;
  refused: RefusedConsents | undefined;
  isDone: boolean;
};

/** What is still asked of a guardian, and all that was agreed to, with the words of then. */
export function ConsentsPage({ consents, refused, isDone }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { id, title, said } = consents;
  const name = formats.name(consents);
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("family.now")} to={`/${lang}/family/registrations/${id}`} text={title} />
        <h1>{t("consents.titleOf", { name })}</h1>
      </div>
      {isDone && !refused ? <Notice tone="good" title={t("done.consented")} /> : null}
      <Open consents={consents} refused={refused} name={name} />
      {said.map((one) => (
        <Said key={one.typeId} said={one} timeZone={consents.timeZone} />
      ))}
    </div>
  );
}

type OpenProps = Pick<Props, "consents" | "refused"> & { name: string };

function Open({ consents, refused, name }: OpenProps) {
  const { t } = useTranslation(["registrations", "common"]);
  if (consents.open.length === 0) return null;
  const wrong = Object.entries(refused?.wrong ?? {}).map(([id, message]) => {
    return { id, errors: [message] };
  });
  return (
    <>
      <ErrorSummary
        form={{ errorId: "consents-errors" }}
        fields={Object.fromEntries(Object.entries(wrong))}
      />
      <Form method="post" className="stack" noValidate>
        {consents.open.map((type) => (
          <ConsentChoices
            key={type.id}
            type={type}
            people={[{ id: "", name }]}
            said={refused?.typed ?? {}}
            wrong={refused?.wrong ?? {}}
          />
        ))}
        <p className="bar">
          <Button name="intent" value="say">
            {t("common:action.save")}
          </Button>
        </p>
      </Form>
    </>
  );
}

type SaidProps = { said: RegistrationConsents["said"][number]; timeZone: string };

/** One permission: what each guardian said and when, in which language and version, and the words of then. */
function Said({ said, timeZone }: SaidProps) {
  const { t } = useTranslation(["registrations", "common"]);
  const formats = useFormats();
  const { typeId, by, canWithdraw, canGive, print, now } = said;
  const last = by.at(-1)?.text;
  const title = now?.title ?? { value: last?.title ?? "", language: last?.language };
  return (
    <section className="stack--s" aria-labelledby={`said-${typeId}`}>
      <h2 className="small" id={`said-${typeId}`} lang={title.language}>
        {title.value}
      </h2>
      <ul className="stack--s">
        {by.map(({ decision, at, text, isOwn, name }, nth) => (
          <li key={nth}>
            <b>{t(`consents.decision.${decision}`)}</b>{" "}
            <span className="quiet">
              {isOwn ? t("consents.you") : (name ?? t("consents.otherGuardian"))} ·{" "}
              {formats.instant(at, { timeZone })} ·{" "}
              {t("consents.version", {
                ...{ language: formats.language(text.language), version: text.version },
              })}
            </span>
            <details>
              <summary>{t("consents.words")}</summary>
              <p lang={text.language}>{text.text}</p>
            </details>
          </li>
        ))}
      </ul>
      {canWithdraw || canGive ? (
        <Form method="post" className="bar">
          <input type="hidden" name="typeId" value={typeId} />
          <input type="hidden" name="print" value={print} />
          {canGive && now ? <p lang={now.text.language}>{now.text.value}</p> : null}
          <Button
            small
            variant={canWithdraw ? "danger" : "line"}
            name="intent"
            value={canWithdraw ? "withdraw" : "give"}
            aria-label={t("common:actionOf", {
              action: canWithdraw ? t("consents.withdraw") : t("consents.given"),
              name: title.value,
            })}
          >
            {canWithdraw ? t("consents.withdraw") : t("consents.given")}
          </Button>
        </Form>
      ) : null}
    </section>
  );
}
