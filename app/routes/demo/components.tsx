import { useLocation } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "#app/http/page-handle.ts";
import { ColourSpecimens } from "#app/ui/specimens/colour-specimens.tsx";
import { ControlSpecimens, MarkSpecimens } from "#app/ui/specimens/control-specimens.tsx";
import { ChoiceSpecimens, FieldSpecimens } from "#app/ui/specimens/field-specimens.tsx";
import { TableSpecimen, WaySpecimens } from "#app/ui/specimens/page-specimens.tsx";
import {
  MessageSpecimens,
  StateSpecimens,
  WaitSpecimens,
} from "#app/ui/specimens/state-specimens.tsx";

export const handle = {
  i18n: ["components", "errors"],
  title: "components:title",
} satisfies PageHandle;

/** Every building block of the site in every state, for those who build, translate and check it. */
export default function ComponentsPage() {
  const { t } = useTranslation("components");
  const { pathname } = useLocation();
  return (
    <div className="wrap">
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("lead")}</p>
      </div>
      <div className="sheet">
        <ColourSpecimens />
        <ControlSpecimens />
        <FieldSpecimens />
        <ChoiceSpecimens />
        <MarkSpecimens />
        <StateSpecimens />
        <MessageSpecimens />
        <WaitSpecimens />
        <WaySpecimens path={pathname} />
        <TableSpecimen />
      </div>
    </div>
  );
}
