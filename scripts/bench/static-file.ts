import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { projectRoot } from "#tests/support/source-files.ts";

/** A file among the built assets, served as they are: with its compressed copies beside it. */
export type StaticFile = { path: string; fill: (text: string) => void; remove: () => void };

/** Puts an empty one there. The site knows its files from its start on, so this comes before it. */
export function reserveStaticFile(): StaticFile {
  const name = "bench-page.txt";
  const file = join(projectRoot, "build", "client", "assets", name);
  const fill = (text: string) => {
    writeFileSync(file, text);
    writeFileSync(`${file}.br`, brotliCompressSync(text));
    writeFileSync(`${file}.gz`, gzipSync(text));
  };
  const remove = () => {
    for (const one of [file, `${file}.br`, `${file}.gz`]) rmSync(one, { force: true });
  };
  fill("");
  return { path: `/assets/${name}`, fill, remove };
}
