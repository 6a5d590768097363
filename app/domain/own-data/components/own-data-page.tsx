import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { OwnErasure } from "../ask-erasure.server.ts";
import type { OwnExport } from "../export-queries.server.ts";
import type { ErasureDeed } from "../schema.ts";
import { EraseSection } from "./erase-section.tsx";
import { ExportSection } from "./export-section.tsx";

type Props = {
  title: string;
  copy: OwnExport;
  erasures: readonly OwnErasure[];
  /** Whose data the actor may have deleted. */
  people: readonly { id: string; givenNames: string; familyName: string }[];
  done: ErasureDeed | null;
  reply: DeskReply | undefined;
};

/** What a family does with its own data. */
export function OwnDataPage({ title, copy, erasures, people, done, reply }: Props) {
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
      {done ? <Notice tone="good" title={t(`ownData:erase.${done}`)} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      <ExportSection copy={copy} />
      <EraseSection erasures={erasures} people={people} />
      <p>
        <Link to={`/${lang}/privacy`}>{t("ownData:policy")}</Link>
      </p>
    </div>
  );
}
