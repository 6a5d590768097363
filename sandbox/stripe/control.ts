import { Hono } from "hono";
import { controlPage } from "./control-page.ts";
import {
  closeDispute,
  expire,
  failDelayed,
  failRefund,
  forward,
  isOutcome,
  openDispute,
  pay,
  settleDelayed,
} from "./outcomes.ts";
import { missing, wrong } from "./refusal.ts";
import type { Sandbox } from "./sandbox.ts";

type Told = Record<string, unknown>;

const acts: Record<string, (sandbox: Sandbox, id: string, told: Told) => void> = {
  pay: (s, id, { outcome }) => {
    if (!isOutcome(outcome)) throw wrong("outcome", "There is no such outcome.");
    pay(s, foundIn(s.state.sessions, id), outcome);
  },
  expire: (s, id) => expire(s, foundIn(s.state.sessions, id)),
  settle: (s, id) => settleDelayed(s, foundIn(s.state.sessions, id)),
  fail: (s, id) => failDelayed(s, foundIn(s.state.sessions, id)),
  "fail-refund": (s, id) => failRefund(s, foundIn(s.state.refunds, id)),
  dispute: (s, id) => openDispute(s, foundIn(s.state.charges, id)),
  win: (s, id) => closeDispute(s, foundIn(s.state.disputes, id), "won"),
  lose: (s, id) => closeDispute(s, foundIn(s.state.disputes, id), "lost"),
  resend: (s, id) => s.webhooks.resend(foundIn(s.state.events, id)),
  forward: (s, _id, { seconds }) => forward(s, wholeOf(seconds, 86_400)),
  silence: (s, _id, { requests }) => void (s.silences = wholeOf(requests, 1_000)),
  switches: (s, _id, told) => {
    const isOn = (name: string) => told[name] === true || told[name] === "on";
    s.webhooks.switches = {
      ...{ copies: Math.max(1, wholeOf(told["copies"] ?? 1, 20)), reorder: isOn("reorder") },
      ...{ drop: isOn("drop"), delayMs: wholeOf(told["delayMs"] ?? 0, 600_000) },
      badSignature: isOn("badSignature"),
    };
  },
};

/** The control room: as a page, and for tests as JSON at the same addresses. */
export function controlRoom(sandbox: Sandbox): Hono {
  const room = new Hono();
  room.get("/", (c) => c.html(controlPage(sandbox)));
  room.get("/state.json", (c) => {
    const { sessions, refunds, disputes, events, charges } = sandbox.state;
    const all = { sessions, charges, refunds, disputes, events };
    const lists = Object.entries(all).map(([name, map]) => [name, [...map.values()]]);
    return c.json(Object.fromEntries(lists) as object);
  });
  room.post("/:act", async (c) => {
    const act = acts[c.req.param("act")];
    if (!act) throw missing("act", c.req.param("act"));
    const isJson = c.req.header("content-type")?.startsWith("application/json");
    const told: Told = isJson ? await c.req.json<Told>() : await c.req.parseBody();
    act(sandbox, typeof told["id"] === "string" ? told["id"] : "", told);
    sandbox.state.save();
    return isJson ? c.json({}) : c.redirect("/__sandbox", 303);
  });
  return room;
}

function foundIn<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw missing("object", id);
  return found;
}

function wholeOf(value: unknown, most: number): number {
  const whole = Number(value);
  if (!Number.isInteger(whole) || whole < 0 || whole > most)
    throw wrong("value", `A whole number up to ${most} is needed.`);
  return whole;
}
