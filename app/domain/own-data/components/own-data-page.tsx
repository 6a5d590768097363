import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { OwnExport } from "../export-queries.server.ts";
import { ExportSection } from "./export-section.tsx";

type Props = { title: string; copy: OwnExport; reply: DeskReply | undefined };

/** What a family does with its own data. */
export function OwnDataPage({ title, copy, reply }: Props) {
  const { t } = useTranslation(["ownData", "accounts"]);
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("accounts:family.title")}
          to={`/${lang}/family`}
          text={t("accounts:family.title")}
        />
        <h1>{title}</h1>
        <p className="lead">{t("ownData:lead")}</p>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      <ExportSection copy={copy} />
      <p>
        <Link to={`/${lang}/privacy`}>{t("ownData:policy")}</Link>
      </p>
    </div>
  );
}
