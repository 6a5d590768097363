const entities: Record<string, string> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" },
};

/** Text made safe to stand in a page and in an attribute. */
export const safe = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");

type Framed = { title: string; lang: string; bar: string; body: string };

/** A page of the sandbox; `title`, `bar` and `body` are markup already. */
export function page({ title, lang, bar, body }: Framed): string {
  return `<!doctype html>
<html lang="${safe(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/stripe.css">
</head>
<body>
<p class="bar"><strong>SANDBOX</strong> ${bar}</p>
${body}
</body>
</html>
`;
}
