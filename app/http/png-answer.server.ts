import { drawPng } from "#app/platform/drawings.server.ts";

/** A drawing (SVG of ours) as a picture that other sites may keep for an hour. */
export async function pngAnswer(svg: string): Promise<Response> {
  return new Response(await drawPng(svg), {
    headers: { "Content-Type": "image/png", "Cache-Control": "public, max-age=3600" },
  });
}
