import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

/** What a thread is given: a task, and a flag that is 1 once nobody wants to wait any longer. */
export type Given = { task: unknown; stop: Int32Array };

/** What it says while it works, and its one answer. */
export type Said = { news: unknown } | { answer: unknown };

type Waiting = { hear: (news: unknown) => void; signal?: AbortSignal | undefined };

type Limits = {
  memoryMb: number;
  /** So long after its last answer it ends, and with it its memory. */
  idleMs: number;
  /** So long after a task was cancelled it is torn where it has not answered. */
  graceMs: number;
};

/** The thread ended without an answer: out of memory, torn, or broken. */
export class ThreadLost extends Error {
  override readonly name = "ThreadLost";
}

/**
 * A thread that is dear to start and so stays for the next task; tasks wait for each other. It runs the source itself,
 * knows no settings, keys and database, and does not keep the process alive once it has answered.
 */
export class WarmThread {
  private thread: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;
  private readonly source: string;
  private readonly limits: Limits;

  constructor(source: string, limits: Limits) {
    this.source = source;
    this.limits = limits;
  }

  /** Gives a task when those before it are done, hears its news, and answers. */
  ask<Answer>(task: unknown, waiting: Waiting): Promise<Answer> {
    const mine = this.last.then(() => this.run(task, waiting));
    this.last = mine.catch(() => undefined);
    return mine as Promise<Answer>;
  }

  /** Ends the thread, whatever it does. */
  async end(): Promise<void> {
    clearTimeout(this.idle);
    const { thread } = this;
    this.thread = null;
    await thread?.terminate();
  }

  private async run(task: unknown, { hear, signal }: Waiting): Promise<unknown> {
    clearTimeout(this.idle);
    const thread = (this.thread ??= this.start());
    thread.ref();
    const stop = new Int32Array(new SharedArrayBuffer(4));
    let tearing: NodeJS.Timeout | undefined;
    const cancel = () => {
      Atomics.store(stop, 0, 1);
      tearing = setTimeout(() => void thread.terminate(), this.limits.graceMs);
    };
    signal?.addEventListener("abort", cancel);
    if (signal?.aborted) cancel();
    try {
      return await answerOf(thread, { task, stop } satisfies Given, hear);
    } finally {
      signal?.removeEventListener("abort", cancel);
      clearTimeout(tearing);
      thread.unref();
      this.idle = setTimeout(() => void this.end(), this.limits.idleMs).unref();
    }
  }

  private start(): Worker {
    const thread = new Worker(createRequire(import.meta.url).resolve(this.source), {
      resourceLimits: { maxOldGenerationSizeMb: this.limits.memoryMb },
      env: {},
      stdout: true,
      stderr: true,
    });
    thread.on("error", () => undefined);
    thread.once("exit", () => {
      if (this.thread === thread) this.thread = null;
    });
    return thread;
  }
}

/** Gives a thread its task and waits for the answer. */
function answerOf(thread: Worker, given: Given, hear: (news: unknown) => void): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const listen = (said: Said) => {
    if ("answer" in said) resolve(said.answer);
    else hear(said.news);
  };
  const lost = () => reject(new ThreadLost());
  thread.on("message", listen);
  thread.once("exit", lost);
  thread.postMessage(given);
  return promise.finally(() => {
    thread.off("message", listen);
    thread.off("exit", lost);
  });
}
