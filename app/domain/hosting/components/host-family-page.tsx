import { useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { HostFamilyCard } from "../host-family-card.server.ts";

type Props = { title: string; registrationId: string; card: HostFamilyCard | null };

/** The family that receives somebody, for those who send her; before it is published it says only that it is arranged. */
export function HostFamilyPage({ title, registrationId, card }: Props) {
  const { t } = useTranslation(["hosting", "common"]);
  const { lang = "en" } = useParams();
  const at = `/${lang}/family/registrations/${registrationId}`;
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs label={t("hosting:card.back")} to={at} text={t("hosting:card.back")} />
        <h1>{title}</h1>
      </div>
      {card ? <Card card={card} at={at} /> : <Notice title={t("hosting:assignment.notYet")} />}
    </div>
  );
}

function Card({ card, at }: { card: HostFamilyCard; at: string }) {
  const { t } = useTranslation(["hosting", "people"]);
  const { lang = "en" } = useParams();
  const { range, day, list, language, duration } = useFormats();
  const { family } = card;
  return (
    <>
      <section className="stack--s" aria-labelledby="family">
        <h2 id="family">{family.name}</h2>
        <p className="quiet">
          {card.title} · {range(card.from, card.until)}
        </p>
        {card.isAccepted ? <Notice tone="good" title={t("hosting:card.accepted")} /> : null}
        <Lines>
          <Line label={t("hosting:card.address")}>{family.address}</Line>
          <Line label={t("hosting:card.phone")}>
            <a href={`tel:${family.phone.replaceAll(" ", "")}`}>{family.phone}</a>
          </Line>
          <Line label={t("hosting:card.members")}>
            <ul>
              {family.members.map(({ name, age }) => (
                <li key={name}>{age === null ? name : `${name}, ${duration(age, "year")}`}</li>
              ))}
            </ul>
          </Line>
          <Line label={t("hosting:card.languages")}>
            {list(
              family.languages.map(
                (one) => `${language(one.language)} (${t(`people:level.${one.level}`)})`,
              ),
            )}
          </Line>
          {family.pets.length > 0 ? (
            <Line label={t("hosting:card.pets")}>
              {list(family.pets.map((pet) => t(`hosting:pet.${pet}`)))}
            </Line>
          ) : null}
          {family.smoking ? (
            <Line label={t("hosting:card.smoking")}>{t("hosting:board.smoking")}</Line>
          ) : null}
          {family.interests.length > 0 ? (
            <Line label={t("hosting:card.likes")}>
              {list(family.interests.map((one) => t(`hosting:interest.${one}`)))}
            </Line>
          ) : null}
        </Lines>
        {family.about ? (
          <blockquote
            className="as-written"
            lang={card.writtenIn === lang ? undefined : card.writtenIn}
          >
            {family.about}
          </blockquote>
        ) : null}
      </section>
      <p className="quiet">{t("hosting:assignment.address", { date: day(card.cardUntil) })}</p>
      <p>
        <a href={`${at}/host-family.pdf`}>{t("hosting:card.pdf")}</a>
      </p>
    </>
  );
}
