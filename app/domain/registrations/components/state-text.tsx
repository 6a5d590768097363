import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { PATIENCE } from "../admission.ts";
import type { ShownRegistration } from "../family-queries.server.ts";

/** What a state means for the family, and until when, by the clock of its town or of the host. */
export function StateText({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const formats = useFormats();
  const { state, changedAt, offeredUntil, heldUntil, host, town, order, declineReason } =
    registration;
  const date = formats.dayAt(changedAt, town.timeZone);
  const term = (at: Date | null, timeZone: string) => ({
    date: at ? formats.dayAt(at, timeZone) : "",
    time: at ? formats.time(at, timeZone) : "",
  });
  switch (state) {
    case "submitted":
    case "confirmed":
    case "cancelled":
      return <p>{t(`state.${state}.text`)}</p>;
    case "waitlisted":
      return <Position position={registration.position ?? 1} skips={registration.skips} />;
    case "offered":
      return <p>{t("state.offered.text", term(offeredUntil, town.timeZone))}</p>;
    case "held":
      return order?.next ? (
        <p>
          {t("state.held.text", {
            ...{
              ...term(heldUntil, host.timeZone),
              amount: formats.money({ ...order.next, currency: order.currency }),
            },
          })}
        </p>
      ) : (
        <p>{t("state.held.textPlain", term(heldUntil, host.timeZone))}</p>
      );
    case "declined":
      return (
        <p>{t("state.declined.text", { reason: t(`decline.${declineReason ?? "conditions"}`) })}</p>
      );
    case "withdrawn":
    case "lapsed":
      return <p>{t(`state.${state}.text`, { date })}</p>;
  }
}

/** The place in the queue, said as it is. */
function Position({ position, skips }: { position: number; skips: number }) {
  const { t } = useTranslation("registrations");
  const count = position - 1;
  return (
    <>
      <p>
        <b>{t("waiting.position", { position })}</b>{" "}
        {count > 0 ? t("waiting.ahead", { count }) : t("waiting.first")}
      </p>
      {skips > 0 ? <p>{t("waiting.skipped")}</p> : null}
      {skips >= PATIENCE ? <p>{t("waiting.kept")}</p> : null}
      <p>{t("waiting.how")}</p>
    </>
  );
}
