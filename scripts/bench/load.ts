/** Asks a page over and over, and counts only right answers. */
import autocannon from "autocannon";

export type Target = {
  name: string;
  url: string;
  headers?: Record<string, string>;
  /** Text that belongs to the right answer, or the whole body of a compressed one. */
  marker?: string;
  body?: string;
};

export type Measured = { perSecond: number; p95: number; wrong: number; requests: number };

/** One round: `seconds` at `connections`; p95 in milliseconds over every single answer. */
export async function load(
  target: Target,
  seconds: number,
  connections: number,
): Promise<Measured> {
  const times: number[] = [];
  const { url, headers, marker, body } = target;
  return new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        duration: seconds,
        headers,
        ...(body === undefined ? {} : { expectBody: body }),
        ...(marker === undefined
          ? {}
          : {
              verifyBody: (answer: string | Buffer | undefined) => String(answer).includes(marker),
            }),
      },
      (error: unknown, result) => {
        if (error) {
          reject(error instanceof Error ? error : new Error(JSON.stringify(error)));
          return;
        }
        const wrong = result.non2xx + result.errors + result.timeouts + result.mismatches;
        const right = result["2xx"];
        resolve({
          perSecond: right / result.duration,
          p95: quantile(times, 0.95),
          wrong,
          requests: right,
        });
      },
    );
    run.on("response", (_client, _status, _bytes, ms) => times.push(ms));
  });
}

/** Every contestant in every round, in an order drawn anew; the first rounds are thrown away. */
export async function race(
  targets: readonly Target[],
  {
    warm,
    rounds,
    seconds,
    connections,
  }: { warm: number; rounds: number; seconds: number; connections: number },
): Promise<Map<string, number[]>> {
  const speeds = new Map<string, number[]>(targets.map(({ name }) => [name, []]));
  for (let round = -warm; round < rounds; round += 1) {
    for (const target of shuffled(targets)) {
      const { perSecond, wrong } = await load(target, round < 0 ? 1 : seconds, connections);
      if (wrong > 0) throw new Error(`${target.name}: ${wrong} wrong answers`);
      if (round >= 0) speeds.get(target.name)?.push(perSecond);
    }
  }
  return speeds;
}

/** Median and spread of a contestant's speed relative to another's in the same round. */
export function ratio(speeds: Map<string, number[]>, one: string, other: string) {
  const others = speeds.get(other) ?? [];
  const ratios = (speeds.get(one) ?? []).map((speed, round) => speed / (others[round] ?? NaN));
  return { median: quantile(ratios, 0.5), low: Math.min(...ratios), high: Math.max(...ratios) };
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
