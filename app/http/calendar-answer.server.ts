/** A calendar as programs and browsers take it; programs ask again and again, so they may keep a public one a while. */
export function calendarAnswer(
  text: string,
  name: string,
  caching: "public, max-age=300" | "no-store" = "public, max-age=300",
): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": caching,
    },
  });
}
