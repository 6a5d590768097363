import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { EventDeskHead } from "#app/domain/events/components/event-desk-head.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { ImportPage as Page, ShownImport } from "../import-queries.server.ts";
import { ColumnsForm } from "./columns-form.tsx";
import { ImportDone } from "./import-done.tsx";
import { ImportPreview } from "./import-preview.tsx";
import { UploadForm } from "./upload-form.tsx";

type Props = {
  page: Page;
  isDiscarded: boolean;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** From a file to registrations: sent, understood, looked through, accepted. */
export function ImportPage({ page, isDiscarded, reply }: Props) {
  const { t } = useTranslation("import");
  const { head, found } = page;
  const isUploading = !found || found.is === "refused" || found.is === "done";
  const uploaded = reply?.intent === "upload" ? reply : undefined;
  return (
    <div className="wrap">
      <EventDeskHead head={head} here="roster" />
      <div className="section stack--s">
        <h2>{t("title")}</h2>
        <p className="lead">{t("lead")}</p>
      </div>
      {isDiscarded && !reply ? <Notice tone="good" title={t("done.discarded")} /> : null}
      <RefusalNotice refusal={reply?.refusal} />
      {found ? <Step page={page} found={found} reply={reply} /> : null}
      {isUploading ? (
        <UploadForm slug={head.slug} isFirst={found?.is !== "done"} reply={uploaded} />
      ) : null}
      {found && found.is !== "refused" ? <Kept found={found} /> : null}
    </div>
  );
}

type StepProps = Pick<Props, "page" | "reply"> & { found: ShownImport };

function Step({ page, found, reply }: StepProps) {
  const { t } = useTranslation("import");
  const { slug } = page.head;
  switch (found.is) {
    case "refused":
      return (
        <Notice tone="danger" title={t("refused.title")}>
          <p>{t(`fault.${found.fault}`)}</p>
        </Notice>
      );
    case "mapping":
      return (
        <ColumnsForm
          page={page}
          found={found}
          reply={reply?.intent === "map" ? reply : undefined}
        />
      );
    case "preview":
      return <ImportPreview found={found} slug={slug} />;
    case "done":
      return <ImportDone found={found} slug={slug} />;
    default:
      return <Working found={found} />;
  }
}

function Working({ found }: { found: Extract<ShownImport, { done: number }> }) {
  const { t } = useTranslation("import");
  const formats = useFormats();
  const { is, done, total } = found;
  const figures = { done: formats.number(done), total: formats.number(total) };
  return (
    <section className="section">
      <Progress
        label={t(`progress.${is}`)}
        done={done}
        total={Math.max(total, 1)}
        figures={is === "running" ? t("progress.figures", figures) : ""}
        note={t("progress.note")}
      />
    </section>
  );
}

/** Until when the file lies here, and the button that deletes it at once. */
function Kept({ found }: { found: ShownImport }) {
  const { t } = useTranslation("import");
  const formats = useFormats();
  return (
    <section className="section stack--s">
      <p className="quiet">
        {t("preview.file", { name: found.fileName })}
        <br />
        {t("kept", { date: formats.day(found.deleteOn) })}
      </p>
      {found.is === "running" ? null : (
        <Form method="post">
          <Button variant="quiet" small name="intent" value="discard">
            {t("discard")}
          </Button>
        </Form>
      )}
    </section>
  );
}
