import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { StatementsDesk } from "../review-queries.server.ts";
import type { doneThings } from "../schema.ts";
import { TransferForm } from "./transfer-form.tsx";
import { UploadForm } from "./upload-form.tsx";

type Props = {
  title: string;
  desk: StatementsDesk;
  done: (typeof doneThings)[number] | null;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** A town's bank statements, and the transfers of which a person must say what they are for. */
export function StatementsPage({ title, desk, done, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { town, counts, waiting, lastAt } = desk;
  const isUpload = reply?.intent === "upload";
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("order.back")}
          to={`/${lang}/manage/communities/${town.slug}/payments`}
          text={t("desk.titleOf", { town: town.name })}
        />
        <h1>{title}</h1>
        <p className="lead">{t("statements.intro")}</p>
      </div>
      {done && !reply ? <Notice tone="good" title={t(`statements.done.${done}`)} /> : null}
      {counts.fresh > 0 ? <Notice tone="info" title={t("statements.reading")} /> : null}
      {reply && !isUpload ? <RefusalNotice refusal={reply.refusal} /> : null}
      {town.isReady ? (
        <UploadForm reply={isUpload ? reply : undefined} />
      ) : (
        <Notice tone="attention" title={t("desk.noAccount")}>
          {t("desk.noAccountText")}
        </Notice>
      )}
      {lastAt ? (
        <p className="quiet">{t("statements.last", { date: formats.day(lastAt) })}</p>
      ) : null}
      <OpenFiles
        at={`/${lang}/manage/communities/${town.slug}/payments/statements`}
        files={desk.files}
      />
      <section aria-labelledby="waiting" className="stack--s">
        <h2 id="waiting">
          {counts.waiting > 0
            ? t("statements.waiting", { count: counts.waiting })
            : t("statements.noneWaiting")}
        </h2>
        <ul className="stack--s">
          {waiting.map((transfer) => (
            <li className="card stack--s" key={transfer.id}>
              <TransferForm transfer={transfer} reply={reply} />
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Files that are not read to their end. */
function OpenFiles({ at, files }: { at: string } & Pick<StatementsDesk, "files">) {
  const { t } = useTranslation("payments");
  if (files.length === 0) return null;
  return (
    <section aria-labelledby="open" className="stack--s">
      <h2 id="open">{t("statements.open")}</h2>
      <ul>
        {files.map(({ id, name, state }) => (
          <li key={id}>
            <a href={`${at}/${id}`}>{name || t("statements.nameless")}</a>
            {", "}
            {t(`statements.state.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
