import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { StatementPage as Page } from "../statement-queries.server.ts";
import { BankColumnsForm } from "./bank-columns-form.tsx";

type Props = {
  title: string;
  page: Page;
  reply: (DeskReply & { intent: string | null }) | undefined;
};

/** One file from a bank: read, explained where it is a table, compared with the orders. */
export function StatementPage({ title, page, reply }: Props) {
  const { t } = useTranslation("payments");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { town, fileName, sentAt, found } = page;
  const at = `/${lang}/manage/communities/${town.slug}/payments/statements`;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("order.back")}
          to={at}
          text={t("statements.titleOf", { town: town.name })}
        />
        <h1>{title}</h1>
        <p className="quiet">
          {t("statements.sent", {
            name: fileName || t("statements.nameless"),
            date: formats.day(sentAt),
          })}
        </p>
      </div>
      <RefusalNotice refusal={reply?.refusal} />
      <Step at={at} found={found} reply={reply?.intent === "map" ? reply : undefined} />
    </div>
  );
}

type StepProps = { at: string; found: Page["found"]; reply: DeskReply | undefined };

function Step({ at, found, reply }: StepProps) {
  const { t } = useTranslation(["import", "errors"]);
  switch (found.is) {
    case "refused":
      return (
        <>
          <Notice tone="danger" title={t("import:refused.title")}>
            <p>{t(`errors:${found.refusal}`)}</p>
          </Notice>
          <Discard />
        </>
      );
    case "mapping":
      return (
        <>
          <BankColumnsForm found={found} reply={reply} />
          <Discard />
        </>
      );
    case "done":
      return <Done at={at} found={found} />;
    default:
      return <Working found={found} />;
  }
}

function Working({ found }: { found: Extract<Page["found"], { is: "reading" | "comparing" }> }) {
  const { t } = useTranslation(["import", "payments"]);
  const formats = useFormats();
  const note = t("import:progress.note");
  if (found.is === "reading")
    return (
      <Progress
        {...{ label: t("import:progress.reading"), done: 0, total: 1, figures: "", note }}
      />
    );
  const { added: total, fresh } = found;
  const done = Math.max(total - fresh, 0);
  const figures = { done: formats.number(done), total: formats.number(total) };
  return (
    <Progress
      label={t("payments:statements.comparing")}
      {...{ done, total, note, figures: t("import:progress.figures", figures) }}
    />
  );
}

function Done({ at, found }: { at: string; found: Extract<Page["found"], { is: "done" }> }) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  return (
    <>
      <Notice tone="good" title={t("statements.read")}>
        {found.added === 0 ? <p>{t("statements.nothingNew")}</p> : null}
      </Notice>
      <table className="table">
        <tbody>
          {(["added", "booked", "waiting"] as const).map((figure) => (
            <tr key={figure}>
              <th scope="row">{t(`statements.figure.${figure}`)}</th>
              <td className="r">{formats.number(found[figure])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        <a className="jump" href={at}>
          {t(found.waiting > 0 ? "statements.toReview" : "statements.toAll")}
        </a>
      </p>
    </>
  );
}

function Discard() {
  const { t } = useTranslation("import");
  return (
    <Form method="post">
      <Button variant="quiet" small name="intent" value="discard">
        {t("discard")}
      </Button>
    </Form>
  );
}
