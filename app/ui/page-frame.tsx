import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Reader } from "#app/http/reader.ts";
import { PageFoot } from "./page-foot.tsx";
import { PageHead } from "./page-head.tsx";

type Props = {
  /** Who is signed in; null for visitors. */
  reader: Reader | null;
  /** Path and query of this page, for the switch of language. */
  path: string;
  children: ReactNode;
};

/** Head, page and foot: what every page stands in. */
export function PageFrame({ reader, path, children }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <a className="sr" href="#main">
        {t("nav.skip")}
      </a>
      <PageHead reader={reader} path={path} />
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <PageFoot path={path} />
    </>
  );
}
