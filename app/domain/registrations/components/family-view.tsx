import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ButtonLink } from "#app/ui/button.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";
import { RegistrationCard } from "./registration-card.tsx";
import { ToDo } from "./to-do.tsx";

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
