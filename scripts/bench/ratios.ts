import { get } from "node:http";
import { freePort } from "#server/postgres/secrets.ts";
import { bareMarker, barePath, buildBareRemix } from "./bare-remix.ts";
import type { Figures } from "./figures.ts";
import { race, ratio, type Target } from "./load.ts";
import { start, untilAnswers } from "./processes.ts";
import type { Site } from "./site.ts";
import type { StaticFile } from "./static-file.ts";

const rounds = { warm: 3, rounds: 7, seconds: 2, connections: 16 };
const compressed = { "Accept-Encoding": "br" };

/** P1: a cached page beside a static file of its size; P2: a page made anew beside the least of Remix. */
export async function measureRatios(figures: Figures, site: Site, file: StaticFile) {
  const event = await firstEvent(site);
  await againstFile(figures, site, file, event);
  await againstBareRemix(figures, site, event);
}

/** The address of a published event and a text that its page shows. */
async function firstEvent(site: Site): Promise<EventPage> {
  const list = await (await fetch(`${site.origin}/en/events`)).text();
  const path = /href="(\/en\/events\/[^"/.?]+)"/.exec(list)?.[1];
  if (!path) throw new Error("the list of events shows none");
  const page = await (await fetch(`${site.origin}${path}`)).text();
  const marker = /<h1[^>]*>([^<]+)</.exec(page)?.[1];
  if (!marker) throw new Error(`${path} has no heading`);
  return { path, marker };
}

type EventPage = { path: string; marker: string };

async function againstFile(figures: Figures, site: Site, file: StaticFile, event: EventPage) {
  const cached = { name: "cached", url: `${site.origin}${event.path}`, headers: compressed };
  const page = await (await fetch(cached.url)).text();
  if (!page.includes(event.marker)) throw new Error(`${event.path} is another page`);
  file.fill(page);
  const beside = { name: "file", url: `${site.origin}${file.path}`, headers: compressed };
  const speeds = await race(await Promise.all([cached, beside].map(withBody)), rounds);
  const { median, low, high } = ratio(speeds, "cached", "file");
  figures.add({
    id: "P1",
    what: "cached event page : static file of its size",
    goal: { least: 3 },
    unit: "×",
    value: median,
    spread: [low, high],
  });
}

/** The compressed answer is always the same, so every byte of it is checked. */
async function withBody(target: Target): Promise<Target> {
  const body = await new Promise<string>((resolve, reject) => {
    const request = get(target.url, { headers: target.headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve(Buffer.concat(chunks).toString());
        else reject(new Error(`${target.url} answers ${answer.statusCode ?? 0}`));
      });
    });
    request.on("error", reject);
  });
  return { ...target, body };
}

async function againstBareRemix(figures: Figures, site: Site, event: EventPage) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}${barePath}`;
  const bare = start(await buildBareRemix(), { PORT: String(port), NODE_ENV: "production" }, "0");
  try {
    await untilAnswers(url, bare);
    const targets = [
      { name: "bare", url, marker: bareMarker },
      { name: "event page", url: `${site.origin}${event.path}?bench`, marker: event.marker },
      { name: "home with the map", url: `${site.origin}/en?bench`, marker: "</main>" },
    ];
    const speeds = await race(targets, rounds);
    for (const name of ["event page", "home with the map"]) {
      const { median, low, high } = ratio(speeds, name, "bare");
      figures.add({
        id: "P2",
        what: `${name}, cache off : minimal Remix page`,
        goal: { least: 0.7 },
        unit: "×",
        value: median,
        spread: [low, high],
      });
    }
  } finally {
    await bare.stop();
  }
}
