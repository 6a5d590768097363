/** A document made for one reader, to be saved; no cache keeps it. */
export const pdfAnswer = (bytes: Uint8Array<ArrayBuffer>, name: string) =>
  new Response(bytes, {
    headers: {
      ...{ "Content-Type": "application/pdf", "Cache-Control": "no-store" },
      "Content-Disposition": `attachment; filename="${name}.pdf"`,
    },
  });
