import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** Prisma's schema engine, compiled to WebAssembly: no binary is fetched, nothing runs beside Node. */
export type SchemaEngine = glue.SchemaEngine;

/** One file of prisma/schema. */
export type SchemaFile = { path: string; content: string };

/** What the database said when it refused a statement; the engine itself only counts its errors. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

let loaded: Promise<void> | undefined;

/** Instantiates the engine once per process (0.2 s). */
async function load(): Promise<void> {
  const { resolve } = createRequire(import.meta.url);
  const beside = dirname(resolve("@prisma/schema-engine-wasm/schema_engine_bg"));
  const bytes = await readFile(join(beside, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": withoutLastingTimers(),
  });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
}

/** The engine never clears the ten-second alarm of its lock; left as it is, every command would end ten seconds late. */
function withoutLastingTimers(): WebAssembly.ModuleImports {
  const given = Object.entries(glue as unknown as Record<string, WebAssembly.ImportValue>);
  const alarm = (ring: () => void, ms: number) => setTimeout(ring, ms).unref();
  return Object.fromEntries(
    given.map(([name, value]) => [name, name.startsWith("__wbg_setTimeout_") ? alarm : value]),
  );
}

/**
 * Lends an engine connected to `url`. It keeps its advisory lock on the one connection of its own
 * pool, so the pool always ends with it: left open, the next run would wait ten seconds.
 */
export async function withEngine<T>(
  url: string,
  schema: readonly SchemaFile[],
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  await (loaded ??= load());
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  let cause: Error | undefined;
  factory.connect = async () => {
    const adapter = await connect();
    // The adapter cuts a script at every semicolon, also inside a function's body. Sent as one simple
    // query the file arrives whole and is one transaction: a failure leaves nothing of it behind.
    adapter.executeScript = async (script) => {
      await pool.query(script).catch((error: unknown) => {
        cause = error instanceof Error ? error : new Error(String(error));
        throw cause;
      });
    };
    return adapter;
  };
  const datamodels = schema.map(({ path, content }): [string, string] => [path, content]);
  try {
    const engine = await glue.SchemaEngine.new(
      { datamodels: datamodels.length > 0 ? datamodels : undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(factory),
    );
    return await work(engine);
  } catch (error) {
    throw cause ? new MigrationRefused(cause.message, { cause }) : error;
  } finally {
    await pool.end();
  }
}
