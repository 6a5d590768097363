import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Notice } from "../notice.tsx";
import { Progress } from "../progress.tsx";
import { StateBadge } from "../state-badge.tsx";
import { registrationStates } from "../state-glyph.tsx";
import { useSample } from "./controls.tsx";
import { Specimen } from "./specimen.tsx";

/** The nine states of a registration. */
export function StateSpecimen() {
  const { t } = useTranslation("components");
  const sample = useSample();
  return (
    <Specimen title={t("heading.states")} wide>
      <ul className="states">
        {registrationStates.map((state) => (
          <li key={state}>
            <StateBadge state={state}>{t(`state.${state}`)}</StateBadge>
            <span className="quiet small">{t(`note.${state}`, sample)}</span>
          </li>
        ))}
      </ul>
    </Specimen>
  );
}

/** What a page tells: in four tones, and with a way back. */
export function NoticeSpecimen() {
  const { t } = useTranslation(["components", "common"]);
  const sample = useSample();
  return (
    <Specimen title={t("heading.notices")}>
      {(["info", "attention", "danger", "good"] as const).map((tone) => (
        <Notice key={tone} tone={tone} title={t(`notice.${tone}`, sample)}>
          {t(`notice.${tone}Text`, sample)}
        </Notice>
      ))}
      <Notice tone="good" title={t("notice.saved")}>
        <Button type="button" variant="quiet" small>
          {t("common:action.undo")}
        </Button>
      </Notice>
    </Specimen>
  );
}

/** The question before what cannot be undone; it opens without script, too. */
export function DialogSpecimen() {
  const { t } = useTranslation(["components", "common"]);
  const formats = useFormats();
  const names = formats.list(["Léa", "Hugo"]);
  const amount = formats.money({ minor: 16000, currency: "EUR" });
  return (
    <Specimen title={t("heading.dialog")}>
      <Dialog
        id="withdraw"
        open={t("common:action.withdraw")}
        openVariant="danger"
        title={t("common:confirm.withdraw.title", { names })}
        keep={t("dialog.keepPlaces")}
        act={
          <form method="dialog">
            <Button variant="dangerMain">{t("dialog.withdrawBoth")}</Button>
          </form>
        }
      >
        <p>{t("common:confirm.withdraw.text", { amount, count: 2 })}</p>
      </Dialog>
    </Specimen>
  );
}

/** Long work, and a place that is still empty. */
export function WaitingSpecimens() {
  const { t } = useTranslation(["components", "common"]);
  const [done, total] = [26, 43];
  return (
    <>
      <Specimen title={t("heading.progress")}>
        <Progress
          label={t("common:progress.mail")}
          done={done}
          total={total}
          figures={t("common:progress.done", { done, total })}
          note={t("leave")}
        />
      </Specimen>
      <Specimen title={t("heading.empty")}>
        <EmptyState
          title={t("common:empty.hosting.title")}
          text={t("common:empty.hosting.text")}
          level={3}
        >
          <Button type="button">{t("common:action.sendMessage")}</Button>
        </EmptyState>
      </Specimen>
    </>
  );
}
