import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Notice } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { StateBadge } from "../state-badge.tsx";
import { registrationStates } from "../state-glyph.tsx";
import { Specimen } from "./specimen.tsx";

const euros = (minor: number) => ({ minor, currency: "EUR" }) as const;

/** The nine states of a registration: word, sign, and the sentence that goes with them. */
export function StateSpecimens() {
  const { t } = useTranslation("components");
  const { day, money } = useFormats();
  const facts = {
    date: day("2027-03-12"),
    time: "18:00",
    position: 2,
    amount: money(euros(8000)),
    reason: "–",
  };
  return (
    <Specimen title={t("section.states")} wide>
      <ul className="states">
        {registrationStates.map((state) => (
          <li key={state}>
            <StateBadge state={state}>{t(`state.${state}.badge`)}</StateBadge>
            <p className="quiet small">{t(`state.${state}.text`, facts)}</p>
          </li>
        ))}
      </ul>
    </Specimen>
  );
}

const tones = ["info", "attention", "danger", "good"] as const;

/** What the page says to the reader, and what it asks before it acts. */
export function MessageSpecimens() {
  const { t } = useTranslation("components");
  const { day, money } = useFormats();
  const facts = { date: day("2027-03-12"), amount: money(euros(8000)) };
  return (
    <>
      <Specimen title={t("section.notices")}>
        {tones.map((tone) => (
          <Notice key={tone} tone={tone} title={t(`notice.${tone}.title`, facts)}>
            {t(`notice.${tone}.text`, facts)}
          </Notice>
        ))}
      </Specimen>
      <DialogSpecimen />
    </>
  );
}

/** Shown open, with a button that opens the real one. */
function DialogSpecimen() {
  const { t } = useTranslation(["components", "common"]);
  const { money } = useFormats();
  const title = t("common:confirm.withdraw.title", { names: t("dialog.names") });
  const text = t("common:confirm.withdraw.text", { count: 2, amount: money(euros(16000)) });
  return (
    <Specimen title={t("section.dialog")}>
      <div className="dialog">
        <h3>{title}</h3>
        <div className="dialog__in">
          <p>{text}</p>
          <div className="bar">
            <Button variant="dangerMain">{t("dialog.withdraw")}</Button>
            <Button variant="quiet">{t("dialog.keep")}</Button>
          </div>
        </div>
      </div>
      <Dialog id="withdraw" open={t("dialog.open")} title={title} keep={t("dialog.keep")}>
        <p>{text}</p>
        <form method="dialog">
          <Button variant="dangerMain">{t("dialog.withdraw")}</Button>
        </form>
      </Dialog>
    </Specimen>
  );
}

/** Work that takes a while, and a place where nothing is yet. */
export function WaitSpecimens() {
  const { t } = useTranslation(["components", "common"]);
  return (
    <>
      <Specimen title={t("section.progress")}>
        <Progress
          label={t("common:progress.mail")}
          done={26}
          total={43}
          figures={t("common:progress.done", { done: 26, total: 43 })}
          note={t("progress.note")}
        />
        <Button variant="line" small>
          {t("progress.stop")}
        </Button>
      </Specimen>
      <Specimen title={t("section.empty")}>
        <EmptyState
          title={t("common:empty.hosting.title")}
          text={t("common:empty.hosting.text")}
          level={3}
        >
          <Button>{t("empty.invite")}</Button>
        </EmptyState>
      </Specimen>
    </>
  );
}
