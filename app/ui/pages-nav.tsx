import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";

type Props = { page: number; pages: number; addressOf: (page: number) => string };

/** The way through a list of several pages; nothing where one page holds it. */
export function PagesNav({ page, pages, addressOf }: Props) {
  const { t } = useTranslation();
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={t("pages.label")}>
      {page > 1 ? (
        <a href={addressOf(page - 1)} rel="prev">
          <ChevronLeft className="icon" aria-hidden="true" />
          {t("pages.previous")}
        </a>
      ) : null}
      <p>{t("pages.where", { page, pages })}</p>
      {page < pages ? (
        <a href={addressOf(page + 1)} rel="next">
          {t("pages.next")}
          <ChevronRight className="icon" aria-hidden="true" />
        </a>
      ) : null}
    </nav>
  );
}
