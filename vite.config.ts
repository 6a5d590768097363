import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";

/** Makes app/server-build.ts the entry of the server bundle: Remix would set its own. */
const serverDoor: Plugin = {
  name: "server-door",
  enforce: "post",
  config: (_config, { isSsrBuild }) =>
    isSsrBuild
      ? { build: { rollupOptions: { input: "app/server-build.ts" }, target: "node24" } }
      : undefined,
};

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig), serverDoor],
  build: { target: "es2022", assetsInlineLimit: 0, chunkSizeWarningLimit: 400 },
  // Found late, these would make Vite reload in the middle of the first hydration.
  optimizeDeps: { entries: ["app/entry.client.tsx", "app/root.tsx", "app/routes/**/*.tsx"] },
});
