import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { RefusalNotice } from "#app/ui/refusal-notice.tsx";
import type { DeskReply } from "#app/domain/communities/components/desk-reply.ts";
import type { ShownOrder } from "../order-queries.server.ts";

type Props = {
  order: ShownOrder;
  reply: DeskReply | undefined;
  /** Somebody has just come back from the page of payment. */
  isBack: boolean;
};

/** What became of the last try to pay online, and the next one. */
export function PayOnline({ order, reply, isBack }: Props) {
  const { t } = useTranslation("payments");
  const { lang } = useParams();
  const { attempt, takesCards, open } = order;
  const isUnderWay = attempt?.state === "processing";
  const [next] = open;
  return (
    <>
      {isUnderWay ? (
        <Notice tone="info" title={t("online.underWay")}>
          {t("online.underWayText")}
        </Notice>
      ) : null}
      {attempt && (isBack || attempt.state === "failed") && !isUnderWay && (next || isBack) ? (
        <LastTry attempt={attempt} />
      ) : null}
      <RefusalNotice refusal={reply?.refusal} />
      {takesCards && next && !isUnderWay ? (
        <section aria-labelledby="online" className="stack--s">
          <h2 id="online">{t("online.title")}</h2>
          <p>{t("online.intro")}</p>
          {lang === "uk" ? <p className="quiet">{t("online.language")}</p> : null}
          <PayForm order={order} part="next" minor={next.minor} />
          {open.length > 1 ? (
            <PayForm
              order={order}
              part="all"
              minor={open.reduce((sum, { minor }) => sum + minor, 0)}
            />
          ) : null}
        </section>
      ) : null}
    </>
  );
}

function LastTry({ attempt }: { attempt: NonNullable<ShownOrder["attempt"]> }) {
  const { t } = useTranslation("payments");
  if (attempt.problem === "mismatch")
    return <Notice tone="attention" title={t("online.mismatch")} />;
  if (attempt.state === "succeeded") return <Notice tone="good" title={t("online.paid")} />;
  return (
    <Notice tone="attention" title={t("online.notPaid")}>
      {t("online.notPaidText")}
    </Notice>
  );
}

type Paying = { order: ShownOrder; part: "next" | "all"; minor: number };

function PayForm({ order: { currency }, part, minor }: Paying) {
  const { t } = useTranslation("payments");
  const formats = useFormats();
  const amount = formats.money({ minor, currency });
  return (
    <Form method="post" reloadDocument>
      <input type="hidden" name="part" value={part} />
      <input type="hidden" name="minor" value={minor} />
      <Button variant={part === "next" ? "main" : "line"}>
        {t(part === "next" ? "online.payNext" : "online.payAll", { amount })}
      </Button>
    </Form>
  );
}
