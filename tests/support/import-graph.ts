import type { SourceFile } from "./source-files.ts";

type Graph = Map<string, Set<string>>;

const nounOf = (path: string) => /^app\/domain\/([^/]+)\//.exec(path)?.[1];

/** Which noun of the domain needs which at run time; types are free, they leave nothing behind. */
export function nounGraph(files: readonly SourceFile[]): Graph {
  return graphOf(files, nounOf);
}

/** Which file needs which at run time. */
export function fileGraph(files: readonly SourceFile[]): Graph {
  return graphOf(files, (path) => path);
}

/** Each way round, once, as `a → b → a`. */
export function cyclesOf(graph: Graph): string[] {
  const cycles: string[] = [];
  const done = new Set<string>();
  const visit = (node: string, trail: string[]) => {
    const start = trail.indexOf(node);
    if (start >= 0) cycles.push([...trail.slice(start), node].join(" → "));
    if (start >= 0 || done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}

function graphOf(files: readonly SourceFile[], nameOf: (path: string) => string | undefined) {
  const graph: Graph = new Map();
  for (const file of files) {
    if (/\.test\.tsx?$/.test(file.path)) continue;
    const name = nameOf(file.path);
    if (name === undefined) continue;
    const needs = graph.get(name) ?? new Set<string>();
    for (const { target, typeOnly } of file.imports) {
      const needed = nameOf(target);
      if (!typeOnly && needed !== undefined && needed !== name) needs.add(needed);
    }
    graph.set(name, needs);
  }
  return graph;
}
