import { freePort } from "#server/postgres/secrets.ts";
import type { Figures } from "./figures.ts";
import { quantile } from "./load.ts";
import { start, untilAnswers } from "./processes.ts";

const STARTS = 5;

/** P9: from the start of the process to the first page, on an empty folder and on one it knows. */
export async function measureStarts(figures: Figures, dataDir: string): Promise<void> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const environment = {
    NODE_ENV: "production",
    GEMINA_DEMO: "on",
    DATA_DIR: dataDir,
    PORT: String(port),
    APP_URL: origin,
    SMTP_URL: "smtp://127.0.0.1:9",
    MAIL_FROM: "Gemina <mail@gemina.example>",
    SESSION_SECRET: "7f1d2b9c4e6a80356b1c9d0e2f7a48b36c5d",
    FIELD_KEY: "bench:vYxVZ0N6r9b3m1K8wQ2sT4uE7hJ5pL0aXcDfGiRzSyM=",
    LOG_LEVEL: "warn",
  };
  const once = async () => {
    const running = start("server.ts", environment);
    try {
      return await untilAnswers(`${origin}/en`, running);
    } finally {
      await running.stop();
    }
  };
  const first = await once();
  figures.add({
    id: "P9",
    what: "first start: PostgreSQL made, migrated, first page",
    goal: { most: 20 },
    unit: "s",
    value: first / 1_000,
  });
  const later: number[] = [];
  for (let nth = 0; nth < STARTS; nth += 1) later.push((await once()) / 1_000);
  figures.add({
    id: "P9",
    what: "start on a migrated database, PostgreSQL stopped, to first page",
    goal: { most: 3 },
    unit: "s",
    value: quantile(later, 0.5),
    spread: [Math.min(...later), Math.max(...later)],
  });
}
