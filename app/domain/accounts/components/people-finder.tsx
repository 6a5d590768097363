import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";

type Named = { slug: string; name: string };
type Props = { noun: "communities" | "events"; places: readonly Named[] };

/** Leads to the people of one of many towns or events, and to what a town says of itself. A plain form, which the page answers by sending on. */
export function PeopleFinder({ noun, places }: Props) {
  const { t } = useTranslation("manage");
  const { sortByName } = useFormats();
  if (places.length === 0) return null;
  return (
    <form className="filters" method="get">
      <div>
        <label htmlFor={noun}>{t(`administration.${noun}`)}</label>
        <select className="input" id={noun} name={noun}>
          {sortByName(places, ({ name }) => name).map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Button type="submit" variant="line">
        {t("administration.showPeople")}
      </Button>
      {noun === "communities" ? (
        <Button type="submit" name="page" value="profile" variant="line">
          {t("community.edit")}
        </Button>
      ) : null}
    </form>
  );
}
