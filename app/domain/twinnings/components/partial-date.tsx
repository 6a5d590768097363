import { useTranslation } from "react-i18next";
import { useFormats } from "#app/i18n/use-formats.ts";
import { isoPartial, type PartialDay } from "../partial-day.ts";

/** A date as exact as it is known; what nobody knows is said to be so. */
export function PartialDate({ date }: { date: PartialDay }) {
  const { t } = useTranslation("twinnings");
  const formats = useFormats();
  const iso = isoPartial(date);
  if (iso === null) return t("dateUnknown");
  if (date.month === null) return <time dateTime={iso}>{date.year}</time>;
  const text = date.day === null ? formats.day(`${iso}-01`, "month") : formats.day(iso);
  return <time dateTime={iso}>{text}</time>;
}
