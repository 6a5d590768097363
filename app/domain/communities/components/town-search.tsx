import { useTranslation } from "react-i18next";
import type { Language } from "#app/i18n/languages.ts";
import { Button } from "#app/ui/button.tsx";

type Props = { text: string; total: number; language: Language };

/** Finds a town of a large network by the name somebody knows. A plain form: what was typed stands in the address. */
export function TownSearch({ text, total, language }: Props) {
  const { t } = useTranslation("communities");
  return (
    <>
      <form
        className="filters"
        method="get"
        action={`/${language}/communities`}
        role="search"
        aria-label={t("list.find")}
      >
        <div>
          <label htmlFor="text">{t("list.search")}</label>
          <input
            className="input"
            id="text"
            name="text"
            type="search"
            maxLength={80}
            defaultValue={text}
          />
        </div>
        <Button type="submit" variant="line">
          {t("list.find")}
        </Button>
      </form>
      {text ? <p>{t("list.found", { count: total })}</p> : null}
    </>
  );
}
