import { useTranslation } from "react-i18next";
import type { FieldName } from "../field-names.ts";
import type { Stand } from "../translation-rows.ts";

/** What texts are called, and how far a language is, in the reader's words. */
export function useWords() {
  const { t } = useTranslation("manage");
  return {
    nameOf: ({ kind, number, of }: FieldName) => t(`translations.field.${kind}`, { number, of }),
    standOf: ({ missing, outOfDate, total }: Stand) => {
      const waiting = [
        ...(missing > 0 ? [t("translations.missing", { count: missing, total })] : []),
        ...(outOfDate > 0 ? [t("translations.outOfDate", { count: outOfDate })] : []),
      ];
      return waiting.join(", ") || t("translations.complete");
    },
  };
}
