import { statSync } from "node:fs";
import { z } from "zod";
import { unsafeSettings } from "./settings-rules.ts";

const flag = z.enum(["on", "off"]);

const shape = z.object({
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
  GEMINA_DEMO: flag.default("off"),
  HOST: z.string().default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  APP_URL: z.url({ protocol: /^https?$/ }),
  DATA_DIR: z.string().default(".data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }),
  MAIL_FROM: z.string(),
  SESSION_SECRET: z.string(),
  FIELD_KEY: z.string(),
  FIELD_KEYS_OLD: z.string().default(""),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(/^(sk|rk)_(test|live)_\w+$/)
    .optional(),
  STRIPE_WEBHOOK_SECRET: z.string().default(""),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  WORKER: flag.default("on"),
  TRUST_PROXY: flag.default("off"),
  METRICS_TOKEN: z.string().min(32).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** The names of all settings; `.env.example` explains each. */
export const settingNames = Object.keys(shape.shape);

/** Everything the environment may say, checked. */
export type Settings = z.output<typeof shape>;

/** One setting and what is wrong with it. Never holds the setting's value. */
export type SettingProblem = { name: string; problem: string };

/** Why the program does not start. */
export class UnsafeSettings extends Error {
  override readonly name = "UnsafeSettings";
  readonly problems: readonly SettingProblem[];

  constructor(problems: readonly SettingProblem[]) {
    const lines = problems.map(({ name, problem }) => `  ${name} ${problem}`);
    super(`Gemina does not start:\n${lines.join("\n")}\n.env.example explains every setting.`);
    this.problems = problems;
  }
}

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings; throws `UnsafeSettings` with the name of each one that is missing, malformed
 * or unsafe. `modeOf` tells a folder's permission bits, undefined when it is not there yet.
 */
export function readSettings(environment: Environment, modeOf = modeOnDisk): Settings {
  // In a shell and in an env file, an empty line means "not set".
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const parsed = shape.safeParse(given);
  if (!parsed.success) {
    throw new UnsafeSettings(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        return { name, problem: given[name] === undefined ? "is missing" : wordsFor(issue) };
      }),
    );
  }
  const problems = unsafeSettings(parsed.data, {
    dataDirMode: modeOf(parsed.data.DATA_DIR),
    nodeOptions: given["NODE_OPTIONS"] ?? "",
    acceptsAnyCertificate: given["NODE_TLS_REJECT_UNAUTHORIZED"] === "0",
  });
  if (problems.length > 0) throw new UnsafeSettings(problems);
  return parsed.data;
}

function wordsFor(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_value") return `must be one of: ${issue.values.join(", ")}`;
  if (issue.code === "too_small") return `is too short or too small (at least ${issue.minimum})`;
  if (issue.code === "too_big") return `is too large (at most ${issue.maximum})`;
  if (issue.code === "invalid_format") return "is not an address of the right kind";
  return "is not valid";
}

function modeOnDisk(folder: string): number | undefined {
  return statSync(folder, { throwIfNoEntry: false })?.mode;
}
