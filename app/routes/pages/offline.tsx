import type { MetaFunction } from "@remix-run/node";
import { useTranslation } from "react-i18next";
import type { PageHandle } from "#app/http/page-handle.ts";
import { ThreadMark } from "#app/ui/thread-mark.tsx";

export const handle = {
  title: "common:offline.title",
  description: "common:offline.text",
} satisfies PageHandle;

export const meta: MetaFunction = () => [{ name: "robots", content: "noindex" }];

/** What a reader sees without network; the service worker keeps it on the device. */
export default function OfflinePage() {
  const { t } = useTranslation();
  return (
    <div className="wrap">
      <div className="page-head page-head--error">
        <ThreadMark />
        <h1>{t("offline.title")}</h1>
        <p className="lead">{t("offline.text")}</p>
      </div>
    </div>
  );
}
