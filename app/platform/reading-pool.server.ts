import { Socket } from "node:net";
import pg from "pg";

/** Reads that wait for nobody: they take no lock, and what writes goes to a connection of its own. */
const lonely =
  /\b(insert|update|delete|merge|share|nextval|set_config|pg_notify|audit_append|pg_\w*advisory\w*)\b/i;

/** Two keep both cores of a small machine busy; more of them take the packets apart again. */
const PIPES = 2;

/** Beyond so many, reads take connections of their own, and are refused after a while where none is free. */
const MOST_WAITING = 50;

/** True for a statement that can share a connection with others, because it only reads. */
export function isPlainRead(sql: string): boolean {
  const known = judged.get(sql);
  if (known !== undefined) return known;
  const isPlain = /^\s*(select|with)\b/i.test(sql) && !lonely.test(sql);
  if (judged.size < MOST_JUDGED) judged.set(sql, isPlain);
  return isPlain;
}

const judged = new Map<string, boolean>();
const MOST_JUDGED = 1_000;

/**
 * A pool that sends plain reads over a few shared connections, all that one turn of the event loop asks in one
 * packet, without waiting for the answers between. A packet for each statement costs more than most statements.
 * Everything else (transactions, writes) has a connection for itself, as ever.
 */
export class ReadingPool extends pg.Pool {
  readonly #config: pg.PoolConfig;
  readonly #pipes = new Set<Pipe>();

  constructor(config: pg.PoolConfig) {
    super(config);
    this.#config = config;
    const alone = super.query.bind(this) as (...asked: unknown[]) => unknown;
    this.query = ((...asked: unknown[]) => {
      const [statement] = asked;
      const isShared = asked.length === 1 && isStatement(statement) && isPlainRead(statement.text);
      const pipe = isShared ? this.#pipe() : undefined;
      return isShared && pipe ? pipe.read(statement) : alone(...asked);
    }) as typeof this.query;
  }

  /** The shared connection with the fewest waiting; none where too many wait already for one that is stuck. */
  #pipe(): Pipe | undefined {
    const [calmest] = [...this.#pipes].sort((one, other) => one.waiting - other.waiting);
    if (calmest?.waiting === 0) return calmest;
    if (this.#pipes.size < PIPES) return this.#open();
    return calmest && calmest.waiting < MOST_WAITING ? calmest : undefined;
  }

  #open(): Pipe {
    const pipe = new Pipe(this.#config, {
      onOpen: (client) => this.emit("connect", client),
      onGone: () => this.#pipes.delete(pipe),
    });
    this.#pipes.add(pipe);
    return pipe;
  }

  override async end(): Promise<void> {
    await Promise.all([...this.#pipes].map((pipe) => pipe.end()));
    await super.end();
  }
}

/** A connection that many statements share, each with its own success or failure. */
class Pipe {
  waiting = 0;
  readonly #socket = new Socket();
  readonly #client: pg.Client;
  readonly #connected: Promise<unknown>;
  readonly #onGone: () => void;
  #corked = false;

  constructor(
    config: pg.PoolConfig,
    { onOpen, onGone }: { onOpen: (client: pg.Client) => void; onGone: () => void },
  ) {
    const options = { ...config, pipeline: true, stream: () => this.#socket };
    this.#onGone = onGone;
    this.#client = new pg.Client(options);
    this.#client.on("error", onGone);
    this.#client.on("end", onGone);
    this.#connected = this.#client.connect().then(() => onOpen(this.#client));
    this.#connected.catch(onGone);
  }

  async read(statement: pg.QueryConfig): Promise<unknown> {
    this.waiting += 1;
    try {
      await this.#connected;
      this.#gather();
      return await this.#client.query(statement);
    } catch (error) {
      if (!isOfStatement(error)) this.#onGone();
      throw error;
    } finally {
      this.waiting -= 1;
    }
  }

  /** What is asked until the end of this turn goes off together. */
  #gather(): void {
    if (this.#corked) return;
    this.#corked = true;
    this.#socket.cork();
    setImmediate(() => {
      this.#corked = false;
      this.#socket.uncork();
    });
  }

  async end(): Promise<void> {
    await this.#client.end().catch(() => undefined);
  }
}

/** True where the statement failed and the connection goes on: not broken (08), not ended by the server (57P). */
const isOfStatement = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && !/^(08|57P)/.test(error.code ?? "");

const isStatement = (value: unknown): value is pg.QueryConfig =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";
