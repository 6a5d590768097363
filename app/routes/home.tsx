import { useTranslation } from "react-i18next";

export default function HomePage() {
  const { t } = useTranslation();
  return (
    <main id="main">
      <h1>{t("nav.communities")}</h1>
    </main>
  );
}
