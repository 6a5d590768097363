import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import type { Language } from "#app/i18n/languages.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { ShownStep, TownTwinning } from "../queries.server.ts";
import { timelineOf } from "../timeline.ts";
import { PartialDate } from "./partial-date.tsx";

type Props = {
  twinnings: readonly TownTwinning[];
  today: string;
  language: Language;
  /** Left out where the page speaks of one partnership only. */
  withPartners?: boolean;
};

/** The history of partnerships as a list in the order of time, with the anniversaries to come at its end. */
export function TwinningTimeline({ twinnings, today, language, withPartners = true }: Props) {
  const entries = timelineOf<ShownStep, TownTwinning>(twinnings, today);
  return (
    <ol className="history">
      {entries.map(({ twinning, step, anniversary, isComing }) => (
        <li key={step?.id ?? `${twinning.slug}-next`} className={isComing ? "coming" : undefined}>
          <p className="history__date">
            <PartialDate date={step ?? anniversary} />
          </p>
          <div>
            <p>
              {step ? (
                <StepWords step={step} isComing={isComing} language={language} />
              ) : (
                <AnniversaryWords years={anniversary.years} />
              )}
            </p>
            {withPartners ? <Partners twinning={twinning} language={language} /> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

type StepWordsProps = { step: ShownStep; isComing: boolean; language: Language };

function StepWords({ step, isComing, language }: StepWordsProps) {
  const { t } = useTranslation("twinnings");
  const { kind, side, number, body } = step;
  return (
    <>
      {kind === "resolution" && number ? t("step.numbered", { number }) : t(`step.${kind}`)}
      {isComing ? <small className="quiet">{t("step.planned")}</small> : null}
      {side ? (
        <small className="quiet">{t("step.side", { town: shownName(side, language) })}</small>
      ) : null}
      {body ? (
        <small
          className="quiet"
          lang={side && side.language !== language ? side.language : undefined}
        >
          {body}
        </small>
      ) : null}
    </>
  );
}

function AnniversaryWords({ years }: { years: number }) {
  const { t } = useTranslation("twinnings");
  return t("step.anniversary", { count: years });
}

function Partners({ twinning, language }: { twinning: TownTwinning; language: Language }) {
  return (
    <p className="town-marks">
      {twinning.partners.map((partner) => (
        <TownMark
          key={partner.slug}
          name={shownName(partner, language)}
          colour={townColour(partner.colour)}
        />
      ))}
    </p>
  );
}
