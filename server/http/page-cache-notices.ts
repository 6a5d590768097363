import pg from "pg";
import type { Log } from "../log.ts";

/** The PostgreSQL channel on which a process tells all others that public pages have changed. */
export const PAGE_CACHE_CHANNEL = "page_cache";

const HEARTBEAT = 10_000;
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 5_000;

type Options = { connectionString: string; onNotice: () => void; log: Log };

/**
 * Listens on a connection of its own, and comes back when it breaks. `isListening` is false while a
 * notice could be missed; `onNotice` also runs when listening begins, for what happened before.
 */
export class PageCacheNotices {
  readonly #options: Options;
  #client: pg.Client | undefined;
  #isListening = false;
  #isStopped = false;
  #pause = FIRST_PAUSE;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: Options) {
    this.#options = options;
    void this.#connect();
  }

  readonly isListening = (): boolean => this.#isListening;

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#leave();
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#options.connectionString,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: PAGE_CACHE_CHANNEL,
    });
    this.#client = client;
    client.on("error", () => this.#lose(client));
    client.on("end", () => this.#lose(client));
    client.on("notification", this.#options.onNotice);
    try {
      await client.connect();
      await client.query(`listen ${PAGE_CACHE_CHANNEL}`);
    } catch {
      this.#lose(client);
    }
    if (this.#client !== client) return;
    this.#isListening = true;
    this.#pause = FIRST_PAUSE;
    this.#options.onNotice();
    this.#beat(client);
  }

  /** A connection can die without a word; then no notice comes, and old pages would stay for ever. */
  #beat(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query("select 1").then(
        () => this.#client === client && this.#beat(client),
        () => this.#lose(client),
      );
    }, HEARTBEAT);
  }

  #lose(client: pg.Client): void {
    if (this.#client !== client) return;
    if (this.#isListening) this.#options.log.warn("pageCache.listenerLost");
    void this.#leave();
    this.#options.onNotice();
    if (this.#isStopped) return;
    this.#timer = setTimeout(() => void this.#connect(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, LONGEST_PAUSE);
  }

  async #leave(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    this.#isListening = false;
    clearTimeout(this.#timer);
    // Ending a broken connection may fail; there is nothing left to do with it.
    await client?.end().catch(() => undefined);
  }
}
