import type { ServerBuild } from "@remix-run/node";

type Bundle = { remix: ServerBuild };

/** One address of the built site: its pattern's values filled in with ones that name nothing. */
export type BuiltRoute = { id: string; path: string; hasAction: boolean };

/** Every route of the last build that has an address of its own. */
export async function builtRoutes(language = "en"): Promise<BuiltRoute[]> {
  const file = new URL("../../build/server/index.js", import.meta.url).href;
  const { remix } = (await import(/* @vite-ignore */ file)) as Bundle;
  const routes = Object.values(remix.routes);
  const addressOf = (id: string | undefined): string => {
    const route = routes.find((one) => one.id === id);
    return route ? `${addressOf(route.parentId)}/${route.path ?? ""}`.replace(/\/+$/, "") : "";
  };
  const isLayout = (id: string) => routes.some(({ parentId }) => parentId === id);
  return routes
    .filter(({ id }) => !isLayout(id))
    .map(({ id, module }) => ({
      id,
      hasAction: module.action !== undefined,
      path: (addressOf(id) || "/")
        .replace("/:lang", `/${language}`)
        .replace("*", "no-such-page")
        .replaceAll(/:[a-z]+/gi, "nobody-knows-this"),
    }));
}
