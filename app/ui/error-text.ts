import { useTranslation } from "react-i18next";

/** Turns the keys that a form schema answers into the reader's words; only the first is shown. */
export function useErrorText(): (errors: readonly string[] | undefined) => string | undefined {
  const { t } = useTranslation("errors");
  return (errors) => {
    const [key] = errors ?? [];
    return key && t(key as "validation.required");
  };
}
