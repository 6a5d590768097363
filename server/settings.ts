import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const shape = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  GEMINA_DEMO: z.enum(["on", "off"]).default("off"),
  HOST: z.string().default("127.0.0.1"),
  PORT: port.default(3000),
  APP_URL: z.url(),
  DATA_DIR: z.string().min(1).default(".data"),
  DATABASE_URL: z.string().optional(),
  DATABASE_OWNER_URL: z.string().optional(),
  SMTP_URL: z.url(),
  MAIL_FROM: z.string().min(3),
  SESSION_SECRET: z.string().min(32),
  FIELD_KEY: z.string().min(1),
  FIELD_KEYS_OLD: z.string().default(""),
  STRIPE_API_BASE: z.url().optional(),
  WORKER: z.enum(["on", "off"]).default("on"),
  /** Only behind a proxy of our own: then the caller's address is the one it names. */
  TRUST_PROXY: z.enum(["on", "off"]).default("off"),
  /** Who watches from another machine sends it as a bearer token to /metrics; without it only this machine may ask. */
  METRICS_TOKEN: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** Everything the environment may say, checked. */
export type Settings = z.output<typeof shape>;

/** Reads the settings; throws with the name of each one that is missing or unsafe. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  return shape.parse(environment);
}
