import { useTranslation } from "react-i18next";

/** The texts of a scripted page for the browser, as data: nothing in it runs. */
export function PageMessages(props: { language: string; namespaces: string[] }) {
  const { i18n } = useTranslation();
  const messages = Object.fromEntries(
    props.namespaces.map((name) => [name, i18n.getResourceBundle(props.language, name) as unknown]),
  );
  return (
    <script
      type="application/json"
      id="messages"
      suppressHydrationWarning
      dangerouslySetInnerHTML={{ __html: JSON.stringify(messages).replaceAll("<", "\\u003c") }}
    />
  );
}
