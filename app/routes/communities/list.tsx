import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { TownWithPartners } from "#app/domain/communities/components/town-with-partners.tsx";
import { allTowns, twinPairs } from "#app/domain/communities/queries.server.ts";
import { townsByCountry } from "#app/domain/communities/town-list.ts";
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
  const [towns, pairs] = await Promise.all([allTowns(context, language), twinPairs(context)]);
  return data({ language, towns, pairs }, publicAlways);
}

export default function TownListPage() {
  const { language, towns, pairs } = useLoaderData<typeof loader>();
  const { t } = useTranslation("communities");
  const partnersOf = (slug: string) => {
    const partners = pairs.flatMap(({ from, to }) =>
      from === slug ? [to] : to === slug ? [from] : [],
    );
    return towns.filter((town) => partners.includes(town.slug));
  };
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("list.title")}</h1>
        <p className="lead">{t("list.lead")}</p>
      </div>
      {townsByCountry(towns, language).map((country) => (
        <section className="country" key={country.code} aria-labelledby={country.code}>
          <h2 id={country.code}>{country.name}</h2>
          <ul className="rows">
            {country.towns.map((town) => (
              <TownWithPartners
                key={town.slug}
                town={town}
                partners={partnersOf(town.slug)}
                language={language}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
