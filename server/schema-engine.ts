import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";

/** Prisma's schema engine, compiled to WebAssembly: no binary is fetched, nothing runs beside Node. */
export type SchemaEngine = glue.SchemaEngine;

type Adapter = Awaited<ReturnType<PrismaPg["connect"]>>;

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

const catalogueChar = 18;
const plainText = 25;

/**
 * The system's own tables use a one-byte "char", which the adapter refuses to read and the engine
 * insists on: it is read as text, and then called by the name that the engine expects.
 */
function readingCatalogues(adapter: Adapter, pool: pg.Pool): void {
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryArrayResult>;
  let chars: boolean[] = [];
  const readAsText = async (...args: unknown[]) => {
    const result = await query(...args);
    // A script of many statements answers with a list, which nobody reads.
    const fields = Array.isArray(result) ? [] : result.fields;
    chars = fields.map((field) => field.dataTypeID === catalogueChar);
    for (const field of fields)
      if (field.dataTypeID === catalogueChar) field.dataTypeID = plainText;
    return result;
  };
  Object.assign(pool, { query: readAsText });

  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (asked) => {
    const result = await queryRaw(asked);
    const columnTypes = result.columnTypes.map((type, column) =>
      chars[column] ? ColumnTypeEnum.Character : type,
    );
    return { ...result, columnTypes };
  };
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
    readingCatalogues(adapter, pool);
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
