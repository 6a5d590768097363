/** Which messages the code asks for, and with which values. */
import ts from "typescript";
import { keyOf, type Message, placeholdersOf } from "./messages.ts";
import { placeOf, type SourceFile, walk } from "./source-files.ts";

/** Every text in the code that may be a key, and the openings of those made of parts. */
export function keysNamedIn(files: readonly SourceFile[]) {
  const whole = new Set<string>();
  const patterns: RegExp[] = [];
  /** Ends of keys whose first part comes from elsewhere: `${page}.title`. */
  const endings = new Set<string>();
  for (const { tree } of files)
    walk(tree, (node) => {
      if (ts.isStringLiteralLike(node)) whole.add(node.text);
      else if (ts.isTemplateExpression(node) && /^[\w:]+[.:]/.test(node.head.text))
        patterns.push(patternOf(node));
      else if (ts.isTemplateExpression(node) && node.head.text === "")
        endings.add(node.templateSpans[0]?.literal.text ?? "");
    });
  return { whole, patterns, endings };
}

/** True when the code asks for a message, by its whole key or by one with parts put in. */
export function isNamed(
  message: Message,
  { whole, patterns, endings }: ReturnType<typeof keysNamedIn>,
): boolean {
  // The HTTP server reads its texts as properties, `texts.failed.title`, typed by their first name.
  const names =
    message.namespace === "server"
      ? [message.path.split(".")[0] ?? ""]
      : [message.path, keyOf(message)];
  const beginnings = [...endings]
    .filter((ending) => /^\.\w+$/.test(ending) && message.path.endsWith(ending))
    .map((ending) => message.path.slice(0, -ending.length));
  return (
    beginnings.some((name) => whole.has(name)) ||
    names.some((name) => whole.has(name) || patterns.some((pattern) => pattern.test(name)))
  );
}

/** Texts in the code that look like a key, `namespace:path` or `validation.x`, and are none. */
export function keysThatAreNone(
  files: readonly SourceFile[],
  messages: readonly Message[],
): string[] {
  const namespaces = new Set(messages.map(({ namespace }) => namespace));
  const keys = new Set(messages.flatMap((message) => [message.path, keyOf(message)]));
  const { whole } = keysNamedIn(files);
  return [...whole].filter((text) => {
    const [, start = ""] = /^(\w+)[:.][a-zA-Z][\w.]*$/.exec(text) ?? [];
    const looksLikeOne = text.includes(":") ? namespaces.has(start) : start === "validation";
    return looksLikeOne && !keys.has(text);
  });
}

/** Calls of `t("…", { … })` that leave a placeholder of the message empty. */
export function callsWithoutValues(
  files: readonly SourceFile[],
  messages: readonly Message[],
): string[] {
  const wrong: string[] = [];
  for (const file of files)
    walk(file.tree, (node) => {
      if (!ts.isCallExpression(node) || !/(^|\.)t$/.test(node.expression.getText())) return;
      const [key, values] = node.arguments;
      if (!key || !ts.isStringLiteralLike(key)) return;
      const meant = messages.filter(
        (message) => keyOf(message) === key.text || message.path === key.text,
      );
      const given = namesIn(values);
      const isWhole = ({ text, plural }: Message) =>
        [...placeholdersOf(text), ...(plural ? ["count"] : [])].every((name) => given.has(name));
      if (given.has("...") || meant.length === 0 || meant.some(isWhole)) return;
      wrong.push(`${placeOf(file, node)} ${key.text}`);
    });
  return wrong;
}

/** Names of an object's properties; `...` when some of them cannot be known. */
function namesIn(values: ts.Node | undefined): Set<string> {
  if (!values) return new Set();
  if (!ts.isObjectLiteralExpression(values)) return new Set(["..."]);
  return new Set(
    values.properties.map((property) =>
      property.name === undefined ? "..." : property.name.getText(),
    ),
  );
}

function patternOf({ head, templateSpans }: ts.TemplateExpression): RegExp {
  const parts = [head.text, ...templateSpans.map(({ literal }) => literal.text)];
  return new RegExp(
    `^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[\\w.]+")}$`,
  );
}
