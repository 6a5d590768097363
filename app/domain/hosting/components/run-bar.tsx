import { Form, Link, useParams } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { deskPath } from "#app/domain/events/desk-tabs.ts";
import { useFormats } from "#app/i18n/use-formats.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Progress } from "#app/ui/progress.tsx";
import type { HostingBoard } from "../board-queries.server.ts";
import { secondsOffered } from "../run.ts";

type Run = NonNullable<HostingBoard["run"]>;

/** What a search is doing, or what the last one came to; and how to begin one. */
export function RunBar({ board }: { board: HostingBoard }) {
  const { run } = board;
  const { t } = useTranslation("hosting");
  const { lang = "en" } = useParams();
  if (run && (run.state === "waiting" || run.state === "running")) return <Working run={run} />;
  return (
    <div className="stack--s">
      {run ? <Outcome run={run} board={board} /> : null}
      <Begin isAgain={board.figures.placed > 0} />
      <p className="small">
        <Link to={`${deskPath(lang, board.head.slug, "hosting")}/rules`}>{t("rules.link")}</Link>
      </p>
    </div>
  );
}

function Working({ run }: { run: Run }) {
  const { t } = useTranslation("hosting");
  const { progress, seconds, state } = run;
  return (
    <section className="stack--s" aria-label={t("run.working")}>
      <Progress
        label={t(state === "waiting" ? "run.waiting" : "run.working")}
        done={Math.min(progress?.seconds ?? 0, seconds)}
        total={seconds}
        figures={
          progress
            ? t("run.soFar", {
                ...{ seconds: progress.seconds, limit: seconds },
                ...{ placed: progress.placed, guests: progress.guests },
              })
            : ""
        }
        note={t("run.leave")}
      />
      <Form method="post">
        <Button variant="line" small name="intent" value="stop">
          {t("run.stop")}
        </Button>
      </Form>
    </section>
  );
}

/** How a proposal is proven, and what can be done with it. */
function Outcome({ run, board }: { run: Run; board: HostingBoard }) {
  const { t } = useTranslation("hosting");
  const { percent, duration } = useFormats();
  if (run.state === "failed") return <Notice tone="attention" title={t("run.failed")} />;
  if (!run.hasProposal) return null;
  const time = duration(Math.max(1, Math.round(run.took ?? 0)), "second");
  const proof =
    run.gap === null
      ? t("run.unproven", { time })
      : run.gap === 0
        ? t("run.proven", { time })
        : t("run.gap", { percent: percent(run.gap), time });
  return (
    <div className="bar">
      <p className="small quiet">{proof}</p>
      {run.isAdopted ? (
        <RunForm intent="undo" run={run.id} label={t("run.undo")} />
      ) : board.changes > 0 ? (
        <RunForm intent="adopt" run={run.id} label={t("run.adopt")} isMain />
      ) : (
        <p className="small">{t("run.same")}</p>
      )}
    </div>
  );
}

type RunFormProps = { intent: "adopt" | "undo"; run: string; label: string; isMain?: boolean };

function RunForm({ intent, run, label, isMain = false }: RunFormProps) {
  return (
    <Form method="post">
      <input type="hidden" name="run" value={run} />
      <Button variant={isMain ? "main" : "line"} small name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}

function Begin({ isAgain }: { isAgain: boolean }) {
  const { t } = useTranslation("hosting");
  const { duration } = useFormats();
  return (
    <details open={!isAgain}>
      <summary>{t(isAgain ? "run.again" : "run.title")}</summary>
      <Form method="post" className="stack stack--s">
        <p className="small">{t("run.hint")}</p>
        <div className="field">
          <label htmlFor="run-order">{t("run.order")}</label>
          <select className="input" id="run-order" name="order" defaultValue="fair">
            <option value="fair">{t("run.fair")}</option>
            <option value="sum">{t("run.sum")}</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor="run-limit">{t("run.limit")}</label>
          <select className="input" id="run-limit" name="seconds" defaultValue="30">
            {secondsOffered.map((seconds) => (
              <option key={seconds} value={seconds}>
                {duration(seconds, "second")}
              </option>
            ))}
          </select>
        </div>
        <Button variant={isAgain ? "line" : "main"} name="intent" value="run">
          {t(isAgain ? "run.again" : "run.title")}
        </Button>
      </Form>
    </details>
  );
}
