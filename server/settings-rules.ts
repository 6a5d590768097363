import type { SettingProblem, Settings } from "./settings.ts";

/** What the rules look at besides the settings. */
export type Surroundings = {
  dataDirMode: number | undefined;
  nodeOptions: string;
  acceptsAnyCertificate: boolean;
};

type Rule = (settings: Settings, around: Surroundings) => SettingProblem | undefined;

/** True for an address that only this machine reaches. */
export function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A key is told by its name, so that what an older one has sealed can still be opened. */
export function isFieldKey(text: string): boolean {
  const [, base64] = /^[A-Za-z0-9_-]{1,40}:([A-Za-z0-9+/]{43}=)$/.exec(text) ?? [];
  if (base64 === undefined) return false;
  // Random bytes hardly ever repeat; a key typed by hand or full of zeros does.
  return new Set(Buffer.from(base64, "base64")).size >= 16;
}

const guessable = /password|passwort|secret|change.?me|default|example|gemina|12345/i;

function isGuessable(secret: string): boolean {
  return guessable.test(secret) || new Set(secret).size < 12;
}

const always: Rule[] = [
  ({ FIELD_KEY }) => {
    if (isFieldKey(FIELD_KEY)) return undefined;
    return { name: "FIELD_KEY", problem: "must be <name>:<32 random bytes in base64>" };
  },
  ({ FIELD_KEYS_OLD, FIELD_KEY }) => {
    const old = FIELD_KEYS_OLD.split(",").filter((key) => key !== "");
    const names = [FIELD_KEY, ...old].map((key) => key.split(":")[0]);
    if (old.every(isFieldKey) && new Set(names).size === names.length) return undefined;
    const problem = "must list keys like FIELD_KEY with different names, parted by commas";
    return { name: "FIELD_KEYS_OLD", problem };
  },
  ({ SESSION_SECRET }) => {
    if (SESSION_SECRET.length >= 32) return undefined;
    return { name: "SESSION_SECRET", problem: "is shorter than 32 characters" };
  },
  ({ MAIL_FROM }) => {
    // A line break would let the sender's name add headers to every mail.
    if (/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(MAIL_FROM)) return undefined;
    return { name: "MAIL_FROM", problem: "must be a mail address, with or without a name" };
  },
  ({ STRIPE_API_BASE }) => {
    if (!STRIPE_API_BASE || isLoopback(new URL(STRIPE_API_BASE).hostname)) return undefined;
    return { name: "STRIPE_API_BASE", problem: "may only lead to this machine (a sandbox)" };
  },
  ({ STRIPE_SECRET_KEY, STRIPE_API_BASE }) => {
    if (!STRIPE_API_BASE || !STRIPE_SECRET_KEY?.includes("_live_")) return undefined;
    return { name: "STRIPE_SECRET_KEY", problem: "is a live key and may not go to a sandbox" };
  },
  ({ STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET }) => {
    const secrets = STRIPE_WEBHOOK_SECRET.split(",");
    if (!STRIPE_SECRET_KEY || secrets.every((one) => /^whsec_\w{16,}$/.test(one))) return undefined;
    const problem = "must be one or more signing secrets of Stripe (whsec_…), parted by commas";
    return { name: "STRIPE_WEBHOOK_SECRET", problem };
  },
  ({ DATABASE_URL, DATABASE_OWNER_URL }) => {
    if (!DATABASE_OWNER_URL || DATABASE_URL) return undefined;
    return { name: "DATABASE_URL", problem: "is missing although DATABASE_OWNER_URL is there" };
  },
  (settings) => unverifiedDatabase("DATABASE_URL", settings.DATABASE_URL),
  (settings) => unverifiedDatabase("DATABASE_OWNER_URL", settings.DATABASE_OWNER_URL),
];

const inProduction: Rule[] = [
  ({ SESSION_SECRET }) => {
    if (!isGuessable(SESSION_SECRET)) return undefined;
    return { name: "SESSION_SECRET", problem: "can be guessed: take `openssl rand -hex 32`" };
  },
  ({ APP_URL }) => {
    const { protocol, hostname } = new URL(APP_URL);
    if (protocol === "https:" || isLoopback(hostname)) return undefined;
    return { name: "APP_URL", problem: "must begin with https:// (http only for this machine)" };
  },
  ({ APP_URL, HOST, GEMINA_DEMO }) => {
    if (GEMINA_DEMO === "off") return undefined;
    if (isLoopback(new URL(APP_URL).hostname) && isLoopback(HOST)) return undefined;
    const problem = "signs anybody in with one click: only on this machine (see APP_URL and HOST)";
    return { name: "GEMINA_DEMO", problem };
  },
  (settings) => weakDatabasePassword("DATABASE_URL", settings.DATABASE_URL),
  (settings) => weakDatabasePassword("DATABASE_OWNER_URL", settings.DATABASE_OWNER_URL),
  ({ DATABASE_URL, DATABASE_OWNER_URL }) => {
    if (!DATABASE_URL || !DATABASE_OWNER_URL) return undefined;
    if (new URL(DATABASE_URL).username !== new URL(DATABASE_OWNER_URL).username) return undefined;
    const problem = "names the owner of the tables: the app needs a role of its own";
    return { name: "DATABASE_URL", problem };
  },
  ({ SMTP_URL }) => {
    const { protocol, hostname, searchParams } = new URL(SMTP_URL);
    const insists = protocol === "smtps:" || searchParams.get("requireTLS") === "true";
    if ((insists && !/tls\./.test(searchParams.toString())) || isLoopback(hostname))
      return undefined;
    return { name: "SMTP_URL", problem: "must be smtps:// or end in ?requireTLS=true" };
  },
  ({ LOG_LEVEL }) => {
    if (LOG_LEVEL !== "debug") return undefined;
    return { name: "LOG_LEVEL", problem: "may not be debug in production" };
  },
  (_settings, { dataDirMode }) => {
    if (dataDirMode === undefined || (dataDirMode & 0o006) === 0) return undefined;
    return { name: "DATA_DIR", problem: "can be read by everybody: chmod 0700 it" };
  },
  (_settings, { nodeOptions }) => {
    if (!/--inspect|--debug/.test(nodeOptions)) return undefined;
    return { name: "NODE_OPTIONS", problem: "opens a debugger" };
  },
  (_settings, { acceptsAnyCertificate }) => {
    if (!acceptsAnyCertificate) return undefined;
    return { name: "NODE_TLS_REJECT_UNAUTHORIZED", problem: "lets anybody pose as anybody" };
  },
];

/** Everything that makes these settings unsafe; production is held to more rules than a test. */
export function unsafeSettings(settings: Settings, around: Surroundings): SettingProblem[] {
  const rules = settings.NODE_ENV === "production" ? [...always, ...inProduction] : always;
  return rules.map((rule) => rule(settings, around)).filter((found) => found !== undefined);
}

/** A database on another machine must prove who it is: TLS with a verified certificate and name. */
function unverifiedDatabase(name: string, url: string | undefined): SettingProblem | undefined {
  if (!url || isOnThisMachine(url)) return undefined;
  const { searchParams } = new URL(url);
  const modes = searchParams.getAll("sslmode");
  const softened = ["ssl", "uselibpqcompat", "sslnegotiation"].some((key) => searchParams.has(key));
  if (modes.length === 1 && modes[0] === "verify-full" && !softened) return undefined;
  return { name, problem: "leads to another machine and must end in ?sslmode=verify-full" };
}

/** A parameter `host` overrides the address; a path there is a socket of this machine. */
function isOnThisMachine(url: string): boolean {
  const { hostname, searchParams } = new URL(url);
  const hosts = searchParams.getAll("host");
  if (hosts.length === 0) return isLoopback(hostname);
  return hosts.every((host) => host.startsWith("/") || isLoopback(host));
}

function weakDatabasePassword(name: string, url: string | undefined): SettingProblem | undefined {
  if (!url) return undefined;
  const { username, password, searchParams } = new URL(url);
  const given = decodeURIComponent(password) || (searchParams.get("password") ?? "");
  const onSocket = searchParams.getAll("host").some((host) => host.startsWith("/"));
  if (given === "" && onSocket) return undefined;
  if (given.length >= 12 && given !== username && !guessable.test(given)) return undefined;
  return { name, problem: "has a password that is missing, short or can be guessed" };
}
