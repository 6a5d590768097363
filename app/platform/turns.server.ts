type Line = { running: number; waiting: (() => void)[] };

/**
 * Lets at most so many run at a time for each key, the others in the order in which they came. Whoever waits here
 * holds no connection: a rush on one event leaves the pool to everybody else.
 */
export function turns(most: number) {
  const lines = new Map<string, Line>();
  return async function inTurn<T>(key: string, run: () => Promise<T>): Promise<T> {
    const line = lines.get(key) ?? { running: 0, waiting: [] };
    lines.set(key, line);
    if (line.running < most) line.running += 1;
    // Whoever ends hands the turn on, so that nobody who comes just then is faster than those who wait.
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await run();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else if ((line.running -= 1) === 0) lines.delete(key);
    }
  };
}
