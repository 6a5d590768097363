import { useTranslation } from "react-i18next";
import type { PageHandle } from "#app/http/page-handle.ts";
import { Crumbs } from "#app/ui/crumbs.tsx";
import { ButtonSpecimens, ChoiceSpecimen, FieldSpecimens } from "#app/ui/specimens/controls.tsx";
import {
  DialogSpecimen,
  NoticeSpecimen,
  StateSpecimen,
  WaitingSpecimens,
} from "#app/ui/specimens/notices.tsx";
import { Specimen } from "#app/ui/specimens/specimen.tsx";
import { TableSpecimen } from "#app/ui/specimens/table.tsx";
import { MarkSpecimens, TimelineSpecimen, TownSpecimens } from "#app/ui/specimens/towns.tsx";

export const handle = {
  scripts: true,
  i18n: ["components", "errors", "events"],
  title: "components:title",
} satisfies PageHandle;

/** Every building block in every state, for whoever builds a page. */
export default function ComponentsPage() {
  const { t, i18n } = useTranslation(["components", "common"]);
  const home = `/${i18n.language}`;
  return (
    <div className="wrap">
      <Crumbs label={t("common:nav.home")} to={home} text={t("common:nav.home")} />
      <div className="page-head">
        <h1>{t("title")}</h1>
        <p className="lead">{t("intro")}</p>
      </div>
      <div className="sheet">
        <TownSpecimens />
        <ButtonSpecimens />
        <FieldSpecimens />
        <ChoiceSpecimen />
        <MarkSpecimens />
        <StateSpecimen />
        <NoticeSpecimen />
        <DialogSpecimen />
        <WaitingSpecimens />
        <TimelineSpecimen />
        <Specimen title={t("heading.pages")}>
          <ul className="links">
            <li>
              <a href={`${home}/nobody-lives-here`}>{t("common:page404.title")}</a>
            </li>
            <li>
              <a href={`${home}/manage/administration`}>{t("common:page403.title")}</a>
            </li>
            <li>
              <a href={`${home}/offline`}>{t("common:offline.title")}</a>
            </li>
          </ul>
        </Specimen>
        <TableSpecimen />
      </div>
    </div>
  );
}
