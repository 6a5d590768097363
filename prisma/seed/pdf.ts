/** Signs of Polish, and of lists, that the usual encoding of a PDF lacks or has elsewhere. */
const special: Record<string, string> = {
  ...{ ą: "aogonek", ć: "cacute", ę: "eogonek", ł: "lslash", ń: "nacute", ś: "sacute" },
  ...{ ź: "zacute", ż: "zdotaccent", Ć: "Cacute", Ł: "Lslash", Ś: "Sacute", Ż: "Zdotaccent" },
  ...{ "’": "quoteright", "–": "endash", "•": "bullet" },
};

const FIRST_CODE = 128;
const signs = Object.keys(special);

/** A line of text in the encoding of the page. */
function encoded(text: string): string {
  const codes = Array.from(text, (sign) => {
    const at = signs.indexOf(sign);
    const code = at < 0 ? sign.charCodeAt(0) : FIRST_CODE + at;
    if (at < 0 && (code > 255 || (code >= 127 && code < 160)))
      throw new Error(`No sign of this PDF: ${sign}`);
    return code.toString(16).padStart(2, "0");
  });
  return `<${codes.join("")}>`;
}

type Sheet = { language: string; title: string; lines: readonly string[] };

/** One page of A4 with a title and lines, as a PDF that every reader opens. */
export function pdfOf({ language, title, lines }: Sheet): Buffer {
  const text = [
    `BT /F2 18 Tf 60 770 Td ${encoded(title)} Tj ET`,
    ...lines.map((line, at) => `BT /F1 12 Tf 60 ${730 - at * 22} Td ${encoded(line)} Tj ET`),
  ].join("\n");
  const glyphs = signs.map((sign) => `/${special[sign]}`).join(" ");
  const fontOf = (name: string) =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding 5 0 R >>`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /Lang (${language}) >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R /F2 7 0 R >> >> >>",
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${FIRST_CODE} ${glyphs}] >>`,
    fontOf("Helvetica"),
    fontOf("Helvetica-Bold"),
  ];
  return Buffer.from(written(objects), "latin1");
}

/** The objects with the table that says where each begins. */
function written(objects: readonly string[]): string {
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(start).padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${starts.join("")}`;
  return `${file}${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
}
