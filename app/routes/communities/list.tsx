import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TownWithPartners } from "#app/domain/communities/components/town-with-partners.tsx";
import {
  allTowns,
  MOST_TOWNS_SHOWN,
  type Town,
  twinPairs,
  type TwinPair,
} from "#app/domain/communities/queries.server.ts";
import { TownSearch } from "#app/domain/communities/components/town-search.tsx";
import {
  type Country,
  townPageOf,
  townsByCountry,
  townsFoundBy,
} from "#app/domain/communities/town-list.ts";
import { pageFrom } from "#app/domain/events/event-filter.ts";
import type { Language } from "#app/i18n/languages.ts";
import { found } from "#app/http/found.server.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PagesNav } from "#app/ui/pages-nav.tsx";
import { contextOf } from "#app/http/context.server.ts";
import type { PageHandle } from "#app/http/page-handle.ts";
import { pageLanguage } from "#app/http/page-language.server.ts";
import { loaderHeaders, publicAlways } from "#app/http/public-page.ts";

export const handle = {
  i18n: ["communities"],
  title: "communities:list.title",
  description: "communities:list.lead",
} satisfies PageHandle;

export const headers = loaderHeaders;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const context = await contextOf(request);
  const language = pageLanguage(params);
  const { searchParams } = new URL(request.url);
  const [text, page] = [
    (searchParams.get("text") ?? "").trim().slice(0, 80),
    pageFrom(searchParams),
  ];
  const [all, pairs] = await Promise.all([allTowns(context, language), twinPairs(context)]);
  const towns = townsFoundBy(all, text);
  const countries = townPageOf(townsByCountry(towns, language), page, MOST_TOWNS_SHOWN);
  // There is a first page of nothing, but no second one.
  found(countries.length > 0 || page === 1 ? countries : null);
  const pages = Math.ceil(towns.length / MOST_TOWNS_SHOWN);
  const isLarge = all.length > MOST_TOWNS_SHOWN;
  const shown = withPartners(countries, all, pairs);
  return data(
    { language, text, page, pages, isLarge, total: towns.length, countries: shown },
    publicAlways,
  );
}

/** The countries with each town's partners. */
function withPartners(
  countries: readonly Country<Town>[],
  all: readonly Town[],
  pairs: readonly TwinPair[],
) {
  const bySlug = new Map(all.map((town) => [town.slug, town]));
  const partnersOf = (slug: string) =>
    pairs
      .flatMap(({ from, to }) => (from === slug ? [to] : to === slug ? [from] : []))
      .flatMap((other) => bySlug.get(other) ?? []);
  return countries.map(({ towns, ...country }) => ({
    ...country,
    towns: towns.map((town) => ({ town, partners: [...new Set(partnersOf(town.slug))] })),
  }));
}

/** The address of a page of the list, or of what was found. */
function addressOf(language: Language, text: string, page: number): string {
  const query = new URLSearchParams({
    ...(text && { text }),
    ...(page > 1 && { page: `${page}` }),
  });
  return `/${language}/communities${query.size > 0 ? `?${query.toString()}` : ""}`;
}

export default function TownListPage() {
  const { language, text, page, pages, isLarge, total, countries } = useLoaderData<typeof loader>();
  const { t } = useTranslation(["communities", "common"]);
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <p className="lead">{t("list.lead")}</p>
        {isLarge ? <TownSearch text={text} total={total} language={language} /> : null}
      </div>
      {total === 0 ? (
        <EmptyState title={t("list.nothing")} text={t("list.nothingWhat")}>
          <a href={addressOf(language, "", 1)}>{t("common:action.clearFilters")}</a>
        </EmptyState>
      ) : null}
      {countries.map((country) => (
        <section className="country" key={country.code} aria-labelledby={country.code}>
          <h2 id={country.code}>{country.name}</h2>
          <ul className="rows">
            {country.towns.map(({ town, partners }) => (
              <TownWithPartners
                key={town.slug}
                town={town}
                partners={partners}
                language={language}
              />
            ))}
          </ul>
        </section>
      ))}
      <PagesNav page={page} pages={pages} addressOf={(other) => addressOf(language, text, other)} />
    </div>
  );
}
