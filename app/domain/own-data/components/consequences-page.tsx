import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { Consequences } from "../consequences.server.ts";

type Props = { title: string; shown: Consequences; reply: DeskReply | undefined };

/** What deleting does, what stays and why, and what must end first; then the button. */
export function ConsequencesPage({ title, shown, reply }: Props) {
  const { t } = useTranslation("ownData");
  const { lang = "en" } = useParams();
  const back = `/${lang}/family/privacy`;
  const { running, hasRoles, isShared, name } = shown;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("title")} to={back} text={t("title")} />
        <h1>{title}</h1>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      {isShared ? (
        <p>{t("consequences.shared")}</p>
      ) : (
        <>
          <section aria-labelledby="gone" className="stack--s">
            <h2 id="gone">{t("consequences.gone")}</h2>
            <p>{name ? t("consequences.gonePerson", { name }) : t("consequences.goneAccount")}</p>
          </section>
          <Kept kept={shown.kept} />
        </>
      )}
      {running.length > 0 ? <Running running={running} /> : null}
      {hasRoles ? (
        <Notice tone="attention" title={t("consequences.roles")}>
          <p>{t("consequences.rolesText")}</p>
        </Notice>
      ) : null}
      <Form method="post" className="bar">
        {running.length > 0 || hasRoles ? null : (
          <Button variant="dangerMain" name="intent" value="erase">
            {t("consequences.submit")}
          </Button>
        )}
        <ButtonLink to={back} variant="line">
          {t("consequences.back")}
        </ButtonLink>
      </Form>
    </div>
  );
}

function Kept({ kept: { proof, looked, hasMoney } }: { kept: Consequences["kept"] }) {
  const { t } = useTranslation("ownData");
  const formats = useFormats();
  return (
    <section aria-labelledby="kept" className="stack--s">
      <h2 id="kept">{t("consequences.kept")}</h2>
      <ul className="rows">
        {proof ? <li>{t("consequences.keptProof", { date: formats.day(proof) })}</li> : null}
        {looked ? <li>{t("consequences.keptLooked", { date: formats.day(looked) })}</li> : null}
        {hasMoney ? <li>{t("consequences.keptMoney")}</li> : null}
        <li>{t("consequences.keptTrail")}</li>
      </ul>
    </section>
  );
}

function Running({ running }: { running: Consequences["running"] }) {
  const { t } = useTranslation("ownData");
  const { lang = "en" } = useParams();
  return (
    <Notice tone="attention" title={t("consequences.running")}>
      <ul>
        {running.map(({ id, name, title }) => (
          <li key={id}>
            <Link to={`/${lang}/family/registrations/${id}`}>
              {name}, {title}
            </Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
