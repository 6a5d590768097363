import { AsyncLocalStorage } from "node:async_hooks";

const current = new AsyncLocalStorage<Map<string, Promise<unknown>>>();

/** Runs what answers one request; within it `oncePerRequest` remembers. */
export function inRequest<Answer>(answer: () => Answer): Answer {
  return current.run(new Map(), answer);
}

/** Reads once what several parts of one page ask for. Outside a request each reads for itself. */
export function oncePerRequest<T>(key: string, read: () => Promise<T>): Promise<T> {
  const known = current.getStore();
  if (!known) return read();
  const answer = (known.get(key) as Promise<T> | undefined) ?? read();
  known.set(key, answer);
  return answer;
}
