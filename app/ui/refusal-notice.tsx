import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/errors.ts";
import { Notice } from "./notice.tsx";

type Props = { refusal: { code: Refusal; params: Record<string, string | number> } | undefined };

/** Why the domain said no, in the reader's words; nothing when it did not. */
export function RefusalNotice({ refusal }: Props) {
  const { t } = useTranslation("errors");
  if (!refusal) return null;
  return <Notice tone="danger" title={t(refusal.code as "notFound", refusal.params)} />;
}
