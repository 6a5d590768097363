/** XML for machines that come again by themselves: an hour old is new enough for them. */
export function xmlAnswer(text: string): Response {
  return new Response(text, {
    headers: {
      "Content-Type": "application/xml; charset=utf-8",
      "Cache-Control": "public, max-age=3600",
    },
  });
}
