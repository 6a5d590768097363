import "@remix-run/server-runtime";
import type { LoadContext } from "#app/http/load-context.ts";

declare module "@remix-run/server-runtime" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext extends LoadContext {}
}
