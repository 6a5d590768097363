import { Link, useLocation, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "#app/domain/errors.ts";
import { Notice } from "./notice.tsx";

type Props = { refusal: { code: Refusal; params: Record<string, string | number> } | undefined };

/** Why the domain said no, in the reader's words; nothing when it did not. */
export function RefusalNotice({ refusal }: Props) {
  const { t } = useTranslation("errors");
  if (!refusal) return null;
  return (
    <Notice tone="danger" title={t(refusal.code as "notFound", refusal.params)}>
      {refusal.code === "stepUpNeeded" ? <StepUpLink /> : null}
    </Notice>
  );
}

/** In a tab of its own: what was typed stays in this one, and can be sent again. */
function StepUpLink() {
  const { t } = useTranslation("errors");
  const { lang = "en" } = useParams();
  const { pathname } = useLocation();
  const query = new URLSearchParams({ to: pathname }).toString();
  return (
    <p>
      <Link to={`/${lang}/account/step-up?${query}`} target="_blank">
        {t("stepUpLink")}
      </Link>
    </p>
  );
}
