import type { Message } from "./mailbox.ts";

/** Text made safe to stand in a page and in an attribute. */
function safe(text: string): string {
  const entities: Record<string, string> = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "'": "&#39;",
  };
  return text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");
}

function page(title: string, body: string, script = false): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/inbox.css">
${script ? '<script src="/inbox.js" defer></script>' : ""}
</head>
<body>
${body}
</body>
</html>
`;
}

const moment = (iso: string) =>
  `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;

function row({ id, subject, to, date, text }: Message): string {
  const begins = text.replaceAll(/\s+/g, " ").slice(0, 140);
  return `<li><a href="/messages/${id}">
<span class="subject">${safe(subject) || "(no subject)"}</span>
<span class="meta">to <bdi>${safe(to.join(", "))}</bdi> · ${moment(date)}</span>
<span class="begins">${safe(begins)}</span>
</a></li>`;
}

/** All messages, newest first. */
export function listPage(messages: readonly Message[]): string {
  const list = messages.length
    ? `<ol class="messages">${messages.map(row).join("\n")}</ol>`
    : `<p class="empty">No mail yet. Whatever the site sends arrives here, and nowhere else.</p>`;
  const clear = messages.length
    ? `<form method="post" action="/clear"><button>Delete all</button></form>`
    : "";
  const body = `<header><h1>Mail of the demo</h1>${clear}</header>
<main data-newest="${messages[0]?.id ?? ""}">${list}</main>`;
  return page(`Mail (${messages.length})`, body, true);
}

const views = { html: "As it looks", text: "As text", headers: "Headers" } as const;

export type View = keyof typeof views;

export function isView(name: string): name is View {
  return Object.hasOwn(views, name);
}

function content(message: Message, view: View): string {
  if (view === "headers") {
    const rows = message.headers.map(
      ({ name, value }) =>
        `<tr><th scope="row">${safe(name)}</th><td><bdi>${safe(value)}</bdi></td></tr>`,
    );
    return `<div class="scroll"><table><tbody>${rows.join("\n")}</tbody></table></div>`;
  }
  if (view === "text" || !message.html)
    return `<pre>${linked(message.text || "(this mail has no text)")}</pre>`;
  return `<iframe title="The mail as it looks" src="/messages/${message.id}/html"
 sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** Addresses in a text become links, each in a window of its own. */
function linked(text: string): string {
  return safe(text).replaceAll(
    /https?:\/\/[^\s<>]+/g,
    (address) => `<a href="${address}" target="_blank" rel="noopener noreferrer">${address}</a>`,
  );
}

/** One message in one of its three views. */
export function messagePage(message: Message, view: View): string {
  const tabs = Object.entries(views).map(
    ([name, label]) =>
      `<a href="/messages/${message.id}?view=${name}"${name === view ? ' aria-current="page"' : ""}>${label}</a>`,
  );
  const files = message.attachments.map(
    ({ filename, type, bytes }) => `${filename ?? "(no name)"}, ${type}, ${bytes} bytes`,
  );
  const body = `<header><p><a href="/">← All mail</a></p><h1>${safe(message.subject) || "(no subject)"}</h1>
<dl><dt>From</dt><dd><bdi>${safe(message.from)}</bdi></dd>
<dt>To</dt><dd><bdi>${safe(message.to.join(", "))}</bdi></dd>
<dt>Arrived</dt><dd>${moment(message.date)}</dd>
${files.length ? `<dt>Attached</dt><dd>${safe(files.join("; "))}</dd>` : ""}</dl></header>
<nav aria-label="Views of this mail">${tabs.join("")}</nav>
<main>${content(message, view)}</main>`;
  return page(message.subject || "(no subject)", body);
}

/** The mail's own HTML, whose links open in windows of their own. */
export function framed({ html }: Message): string {
  const base = `<base target="_blank">`;
  return /<head[^>]*>/i.test(html)
    ? html.replace(/<head[^>]*>/i, (head) => `${head}${base}`)
    : `${base}${html}`;
}

/** What is said of an address that has no page. */
export function missingPage(): string {
  return page(
    "Not here",
    `<header><h1>Not here</h1></header><main><p><a href="/">All mail</a></p></main>`,
  );
}
