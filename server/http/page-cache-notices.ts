import pg from "pg";
import type { Log } from "../log.ts";

/** The PostgreSQL channel on which a process tells all others that public pages have changed. */
export const PAGE_CACHE_CHANNEL = "page_cache";

const HEARTBEAT = 10_000;
const LONGEST_PAUSE = 5_000;

type Options = { connectionString: string; onNotice: () => void; log: Log };

/**
 * Listens on a connection of its own, and comes back when it breaks. `isListening` is false while a
 * notice could be missed; `onNotice` also runs when listening begins, for what happened before.
 */
export function listenForNotices({ connectionString, onNotice, log }: Options) {
  let client: pg.Client | undefined;
  let listening = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  const lost = (pause: number) => {
    if (listening) log.warn("pageCache.listenerLost");
    listening = false;
    onNotice();
    client?.removeAllListeners();
    // Ending a broken connection may fail; there is nothing left to do with it.
    client?.on("error", () => undefined);
    void client?.end().catch(() => undefined);
    client = undefined;
    clearTimeout(timer);
    if (!stopped) timer = setTimeout(() => void connect(Math.min(pause * 2, LONGEST_PAUSE)), pause);
  };

  const connect = async (nextPause: number) => {
    const current = new pg.Client({
      connectionString,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: "page-cache",
    });
    client = current;
    current.on("error", () => lost(nextPause));
    current.on("end", () => lost(nextPause));
    current.on("notification", onNotice);
    try {
      await current.connect();
      await current.query(`listen ${PAGE_CACHE_CHANNEL}`);
      if (client !== current) return;
      listening = true;
      onNotice();
      beat(current);
    } catch {
      if (client === current) lost(nextPause);
    }
  };

  /** A connection can die without a word; then no notice comes, and old pages would stay for ever. */
  const beat = (current: pg.Client) => {
    timer = setTimeout(() => {
      current.query("select 1").then(
        () => client === current && beat(current),
        () => client === current && lost(100),
      );
    }, HEARTBEAT);
    timer.unref();
  };

  void connect(100);
  return {
    isListening: () => listening,
    async stop() {
      stopped = true;
      listening = false;
      clearTimeout(timer);
      client?.removeAllListeners();
      client?.on("error", () => undefined);
      await client?.end().catch(() => undefined);
    },
  };
}
