import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { HostingBoard } from "../board-queries.server.ts";

/** Telling both sides: an act of its own, for all or for one town. */
export function PublishBar({ board }: { board: HostingBoard }) {
  const { t } = useTranslation("hosting");
  const { toPublish, published, accepted, townsToPublish } = board;
  if (board.view === "proposal" || toPublish + published === 0) return null;
  return (
    <details open={toPublish > 0 && published > 0}>
      <summary>{t("publish.title")}</summary>
      <div className="stack--s">
        {published > 0 ? <p>{t("publish.state", { published, accepted })}</p> : null}
        {toPublish > 0 ? (
          <>
            <p className="small">{t("publish.lead")}</p>
            <Form method="post" className="bar">
              <input type="hidden" name="intent" value="publish" />
              <Button name="town" value="">
                {t("publish.all", { count: toPublish })}
              </Button>
              {townsToPublish.length > 1
                ? townsToPublish.map(({ slug, name, count }) => (
                    <Button key={slug} variant="line" small name="town" value={slug}>
                      {t("publish.town", { town: name, number: count })}
                    </Button>
                  ))
                : null}
            </Form>
          </>
        ) : null}
      </div>
    </details>
  );
}
