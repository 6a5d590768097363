import { Form, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { Line, Lines } from "#app/ui/lines.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { bedsOf, nameOfHome } from "../home.ts";
import type { HostingPage as Page } from "../own-hosting.server.ts";

const deeds = ["saved", "confirmed", "offered", "withdrawn"] as const;
export type HostingDeed = (typeof deeds)[number];

/** What was done just now, as the address says. */
export const hostingDeed = (asked: string | null): HostingDeed | null =>
  deeds.find((one) => one === asked) ?? null;

type Props = {
  title: string;
  page: Page | null;
  done: HostingDeed | null;
  /** Who has looked at the family's file, the latest first. */
  views: readonly { at: Date; name: string }[];
};

/** Where a family offers beds: what hosting means, its home, the events that need families, and who comes. */
export function HostingPage({ title, page, done, views }: Props) {
  const { t } = useTranslation(["hosting", "common"]);
  const { lang = "en" } = useParams();
  return (
    <div className="wrap wrap--column stack">
      <div className="page-head">
        <Crumbs
          label={t("hosting:guests.back")}
          to={`/${lang}/family`}
          text={t("hosting:guests.back")}
        />
        <h1>{title}</h1>
        <p className="lead">{t("hosting:offer.intro")}</p>
      </div>
      {done ? <Notice tone="good" title={t(`hosting:done.family.${done}`)} /> : null}
      {page ? (
        <>
          <Vetting page={page} />
          <Events page={page} />
          <Home page={page} />
          <Views views={views} />
        </>
      ) : (
        <p>
          <ButtonLink to={`/${lang}/family/hosting/home`}>{t("hosting:home.begin")}</ButtonLink>
        </p>
      )}
    </div>
  );
}

function Vetting({ page: { approvedUntil, town } }: { page: Page }) {
  const { t } = useTranslation("hosting");
  const { day } = useFormats();
  if (approvedUntil)
    return (
      <Notice tone="good" title={t("vetting.approved", { date: day(approvedUntil) })}>
        <p>{t("vetting.approvedText", { town })}</p>
      </Notice>
    );
  return (
    <Notice tone="attention" title={t("vetting.received")}>
      <p>{t("vetting.receivedText", { town })}</p>
    </Notice>
  );
}

function Events({ page: { events } }: { page: Page }) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const { range } = useFormats();
  return (
    <section className="stack--s" aria-labelledby="events">
      <h2 id="events">{t("offer.events")}</h2>
      {events.length === 0 ? <p>{t("offer.noEvents")}</p> : null}
      <ul className="stack--s">
        {events.map(({ slug, title, startsOn, endsOn, maxGuests, guests }) => (
          <li key={slug} className="card stack--s">
            <h3>{title}</h3>
            <p className="quiet">{range(startsOn, endsOn)}</p>
            <p>{maxGuests === null ? t("offer.none") : t("offer.offered", { count: maxGuests })}</p>
            <p className="bar">
              <ButtonLink
                to={`/${lang}/family/hosting/events/${slug}`}
                variant={maxGuests === null ? "main" : "line"}
                small
              >
                {t(maxGuests === null ? "offer.begin" : "offer.change")}
              </ButtonLink>
              {guests > 0 ? (
                <a className="jump" href={`/${lang}/family/hosting/guests`}>
                  {t("offer.guests", { count: guests })}
                </a>
              ) : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Home({ page }: { page: Page }) {
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  const { day } = useFormats();
  const { home, town, checkedOn, isOld } = page;
  return (
    <section className="stack--s" aria-labelledby="home">
      <h2 id="home">{t("home.title")}</h2>
      {isOld ? (
        <Notice tone="attention" title={t("home.stillRight", { date: day(checkedOn) })}>
          <Form method="post">
            <Button variant="line" small name="intent" value="confirm">
              {t("home.yes")}
            </Button>
          </Form>
        </Notice>
      ) : null}
      <Lines>
        <Line label={t("card.members")}>{nameOfHome(home)}</Line>
        <Line label={t("home.town")}>{town}</Line>
        <Line label={t("card.address")}>{home.address}</Line>
        <Line label={t("home.rooms")}>{t("board.beds", { count: bedsOf(home) })}</Line>
      </Lines>
      <p>
        {t("home.code")} <b className="num">{page.code}</b>
      </p>
      <p className="hint">{t("home.codeHint")}</p>
      <p>
        <ButtonLink to={`/${lang}/family/hosting/home`} variant="line">
          {t("home.change")}
        </ButtonLink>
      </p>
    </section>
  );
}

/** Who looked at what the town keeps of the family. */
function Views({ views }: Pick<Props, "views">) {
  const { t } = useTranslation("hosting");
  const { day } = useFormats();
  if (views.length === 0) return null;
  return (
    <details>
      <summary>{t("vetting.looked")}</summary>
      <ul>
        {views.map(({ at, name }, nth) => (
          <li key={nth}>
            {name || t("vetting.somebody")}, {day(at)}
          </li>
        ))}
      </ul>
    </details>
  );
}
