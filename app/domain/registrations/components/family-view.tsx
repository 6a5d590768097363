import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";
import { RegistrationCard } from "./registration-card.tsx";

type Props = {
  registrations: readonly ShownRegistration[];
  begun: readonly { slug: string; title: string }[];
};

/** The family at a glance: what is to be done and by when, then each registration. */
export function FamilyView({ registrations, begun }: Props) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const living = registrations.filter(({ isLiving }) => isLiving);
  const past = registrations.filter(({ isLiving }) => !isLiving);
  return (
    <>
      <ToDo registrations={living} />
      {begun.length > 0 ? (
        <section aria-labelledby="begun" className="stack--s">
          <h2 id="begun">{t("family.drafts")}</h2>
          <ul>
            {begun.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={`/${lang}/events/${slug}/register`}>
                  {t("family.resume", { event: title })}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Cards title={t("family.now")} id="now" registrations={living} />
      <p>
        <ButtonLink to={`/${lang}/events`} variant="line">
          {t("family.more")}
        </ButtonLink>
      </p>
      <Cards title={t("family.past")} id="past" registrations={past} />
    </>
  );
}

type CardsProps = { title: string; id: string; registrations: readonly ShownRegistration[] };

function Cards({ title, id, registrations }: CardsProps) {
  if (registrations.length === 0) return null;
  return (
    <section aria-labelledby={id} className="stack--s">
      <h2 id={id}>{title}</h2>
      <ul className="registrations">
        {registrations.map((one) => (
          <li key={one.id}>
            <RegistrationCard registration={one} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Offers to answer and first payments, the nearest first; of those registered together once. */
function ToDo({ registrations }: { registrations: readonly ShownRegistration[] }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const due = registrations
    .filter((one, at, all) => all.findIndex(({ partyId }) => partyId === one.partyId) === at)
    .flatMap((one) => {
      const { state, offeredUntil, heldUntil, first, host, town } = one;
      if (state === "offered" && offeredUntil)
        return [{ one, at: offeredUntil, zone: town.timeZone, word: t("todo.answerOffer") }];
      if (state !== "held" || !heldUntil || !first) return [];
      const word = t("todo.pay", { amount: formats.money(first) });
      return [{ one, at: heldUntil, zone: host.timeZone, word }];
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime());
  if (registrations.length === 0) return null;
  return (
    <section aria-labelledby="todo" className="stack--s">
      <h2 id="todo">{t("family.todo")}</h2>
      {due.length === 0 ? <p>{t("family.allDone")}</p> : null}
      <ul className="stack--s">
        {due.map(({ one, at, zone, word }) => (
          <li key={one.partyId}>
            <b>
              <Link to={`/${lang}/family/registrations/${one.id}`}>{word}</Link>
            </b>{" "}
            <span>{t("todo.dueBy", { date: formats.instant(at, { timeZone: zone }) })}</span>
            <br />
            <span className="quiet">{one.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
