import { useTranslation } from "react-i18next";
import { useParams } from "@remix-run/react";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { HealthToFill } from "../family-queries.server.ts";
import { HealthForm } from "./health-form.tsx";

type Props = { title: string; page: HealthToFill; reply: DeskReply | undefined };

/** A registration's health: asked once the place is confirmed, and known already where it was told before. */
export function HealthPage({ title, page, reply }: Props) {
  const { t } = useTranslation(["health", "people", "errors"]);
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { checkedOn, isGiven, isAsked } = page;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={page.title}
          to={`/${lang}/family/registrations/${page.registrationId}`}
          text={page.title}
        />
        <h1>{title}</h1>
        <p className="lead">
          {t("people:field.healthWhy", { date: formats.day(page.sharedUntil) })}
        </p>
        <p>{t("health:form.nothing")}</p>
      </div>
      {isAsked && checkedOn && !isGiven ? (
        <Notice
          tone="attention"
          title={t("health:form.stillRight", { date: formats.day(checkedOn) })}
        >
          <p>{t("health:form.stillRightText")}</p>
        </Notice>
      ) : null}
      {isAsked && isGiven ? <Notice title={t("health:form.given")} /> : null}
      {isAsked ? (
        <HealthForm {...{ page, reply }} />
      ) : (
        <Notice tone="attention" title={t("errors:healthNotYet")} />
      )}
    </div>
  );
}
