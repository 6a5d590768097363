import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import type { TwinningDesk } from "../desk-queries.server.ts";
import { PartialDate } from "./partial-date.tsx";

/** The steps of a history, each with the way to change it and to take it out. */
export function StepList({ desk }: { desk: TwinningDesk }) {
  const { t } = useTranslation("twinnings");
  return (
    <section className="section stack--s" aria-labelledby="history">
      <h2 id="history">{t("page.history")}</h2>
      {desk.steps.length === 0 ? <p className="quiet">{t("desk.noSteps")}</p> : null}
      <ol className="history">
        {desk.steps.map((step) => (
          <li key={step.id}>
            <p className="history__date">
              <PartialDate date={step} />
            </p>
            <div>
              <p>
                <StepName desk={desk} step={step} />
              </p>
              <Form method="post" className="bar">
                <a className="jump" href={`?step=${step.id}#step`}>
                  {t("desk.change")}
                </a>
                <input type="hidden" name="version" value={desk.version} />
                <input type="hidden" name="id" value={step.id} />
                <Button variant="quiet" small name="intent" value="removeStep">
                  {t("desk.remove")}
                </Button>
              </Form>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepName({ desk, step }: { desk: TwinningDesk; step: TwinningDesk["steps"][number] }) {
  const { t } = useTranslation("twinnings");
  const side = desk.towns.find(({ id }) => id === step.communityId);
  const { kind, number, body } = step;
  return (
    <>
      {kind === "resolution" && number ? t("step.numbered", { number }) : t(`step.${kind}`)}
      {side ? <small className="quiet">{t("step.side", { town: side.name })}</small> : null}
      {body ? <small className="quiet">{body}</small> : null}
    </>
  );
}
