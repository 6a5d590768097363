import { readSettings } from "#server/settings.ts";

/** The settings of this process, read once. The launcher has filled in what it found or made. */
export const env = readSettings(process.env);

/** True in `npm run demo` and in tests: one-click sign-in, sandbox addresses, the page of components. */
export const isDemo = env.GEMINA_DEMO === "on";
