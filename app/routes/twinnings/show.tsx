import { data, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { shownName } from "#app/domain/communities/town-names.ts";
import { dayIn, nextMidnight } from "#app/domain/events/local-time.ts";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { TwinningFacts } from "#app/domain/twinnings/components/twinning-facts.tsx";
import { TwinningTimeline } from "#app/domain/twinnings/components/twinning-timeline.tsx";
import { twinningPage } from "#app/domain/twinnings/queries.server.ts";
import { contextOf } from "#app/http/context.server.ts";
import { found } from "#app/http/found.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicUntil } from "#app/http/public-page.ts";
import { formatList } from "#app/i18n/formats.ts";
import { translator } from "#app/i18n/translator.server.ts";
import { pageTitle } from "#app/ui/page-title.ts";
import { townColour } from "#app/ui/town-colours.ts";
import { TownMark } from "#app/ui/town-mark.tsx";

export const handle = { i18n: ["twinnings", "communities"] } satisfies PageHandle;

export const headers = loaderHeaders;

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) =>
  loaded ? [{ title: pageTitle(loaded.title) }] : [];

/** Anniversaries come and go by this calendar: the towns' own may differ by an hour. */
const ZONE = "Europe/Warsaw";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const twinning = found(await twinningPage(context, language, found(params.slug)));
  const towns = twinning.partners.map((town) => shownName(town, language));
  const title = towns.join(" – ");
  const description = translator(language, "twinnings")("page.description", {
    towns: formatList(language, towns),
  });
  const today = dayIn(ZONE, context.now);
  const until = publicUntil(nextMidnight(ZONE, context.now));
  return data({ language, today, twinning, title, description }, until);
}

export default function TwinningPage() {
  const { language, today, twinning } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["twinnings", "communities"]);
  return (
    <div className="wrap">
      <p className="crumb">
        <a href={`/${language}/communities`}>
          <ArrowLeft className="icon" aria-hidden="true" />
          {t("communities:list.title")}
        </a>
      </p>
      <h1 className="town-marks">
        {twinning.partners.map((town) => (
          <TownMark
            key={town.slug}
            name={shownName(town, language)}
            colour={townColour(town.colour)}
          />
        ))}
      </h1>
      <p className="lead quiet">{t("page.lead")}</p>
      <TwinningFacts twinning={twinning} today={today} />
      {twinning.story ? <Story /> : null}
      {twinning.steps.length > 0 ? (
        <section className="section" aria-labelledby="history">
          <h2 id="history">{t("page.history")}</h2>
          <TwinningTimeline
            twinnings={[twinning]}
            today={today}
            language={language}
            withPartners={false}
          />
        </section>
      ) : null}
      <section className="section" aria-labelledby="towns">
        <h2 id="towns">{t("page.towns")}</h2>
        <ul className="rows">
          {twinning.partners.map((town) => (
            <li key={town.slug}>
              <a href={`/${language}/communities/${town.slug}`}>{shownName(town, language)}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Story() {
  const { language, twinning } = useLoaderData<typeof loader>();
  const { t } = useTranslation("twinnings");
  const { story, storyLanguage } = twinning;
  const other = storyLanguage === language ? null : storyLanguage;
  return (
    <section className="section" aria-labelledby="story">
      <h2 id="story">{t("page.story")}</h2>
      <PartNote written={storyLanguage ?? language} language={language} />
      <p className="prose" lang={other ?? undefined}>
        {story}
      </p>
    </section>
  );
}
