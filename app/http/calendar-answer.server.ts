/** A calendar as programs and browsers take it; programs ask again and again, so they may keep it a while. */
export function calendarAnswer(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `inline; filename="${name}.ics"`,
      "Cache-Control": "public, max-age=300",
    },
  });
}
