import { Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { StateBadge } from "#app/ui/state-badge.tsx";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";
import type { ShownRegistration } from "../family-queries.server.ts";
import { RegistrationTimeline } from "./registration-timeline.tsx";
import { StateText } from "./state-text.tsx";

/** One person's registration on the family's page: who, how it stands, for what, and how far it has come. */
export function RegistrationCard({ registration }: { registration: ShownRegistration }) {
  const { t } = useTranslation("registrations");
  const { lang = "en" } = useParams();
  const formats = useFormats();
  const { id, state, isLiving, title } = registration;
  return (
    <article className="card" aria-labelledby={`registration-${id}`}>
      <div className="person__head">
        <h3 id={`registration-${id}`}>{formats.name(registration)}</h3>
        <StateBadge state={state}>{t(`state.${state}.badge`)}</StateBadge>
      </div>
      <p>
        <b>
          <Link to={`/${lang}/family/registrations/${id}`}>{title}</Link>
        </b>
      </p>
      <RegistrationWhere registration={registration} />
      {isLiving ? <StateText registration={registration} /> : null}
      {isLiving ? <RegistrationTimeline registration={registration} /> : null}
    </article>
  );
}

/** From which town to which, and when. */
export function RegistrationWhere({ registration }: { registration: ShownRegistration }) {
  const formats = useFormats();
  const { town, host, startsOn, endsOn } = registration;
  return (
    <p className="quiet">
      <TownMark name={town.name} colour={townColour(town.colour)} />
      <span aria-hidden="true"> →{"\u00a0"} </span>
      <TownMark host name={host.name} colour={townColour(host.colour)} />
      {" · "}
      {formats.range(startsOn, endsOn)}
    </p>
  );
}
