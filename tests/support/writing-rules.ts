/** What no file may hold or be called: each rule names where it is broken. */
import ts from "typescript";
import type { Rule } from "./import-rules.ts";
import { placeOf, type SourceFile, walk } from "./source-files.ts";

const MOST_LINES = 250;
const MOST_FUNCTION_LINES = 40;

const forbiddenNames =
  /(^|\/)(utils?|helpers?|services?|managers?|common|misc|index|types)(\.|\/|$)/;

const isTest = ({ path }: SourceFile) => /(^tests\/|\.test\.tsx?$)/.test(path);
const isOfSite = (file: SourceFile) => file.path.startsWith("app/") && !isTest(file);
/** Mail programs read no style sheet, so mails carry their look themselves. */
const isMail = ({ path }: SourceFile) =>
  /^app\/domain\/[^/]+\/emails\/|^app\/ui\/email-/.test(path);

/** Places of the nodes that are wrong. */
function where(file: SourceFile, isWrong: (node: ts.Node) => boolean): string[] {
  const places: string[] = [];
  walk(file.tree, (node) => {
    if (isWrong(node)) places.push(placeOf(file, node));
  });
  return places;
}

const isNamed = (node: ts.Node, ...names: string[]) =>
  ts.isIdentifier(node) && names.includes(node.text);

const isAttribute = (node: ts.Node, ...names: string[]): node is ts.JsxAttribute =>
  ts.isJsxAttribute(node) && names.includes(node.name.getText());

const isDefaultExport = (node: ts.Node) =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword));

/** `new Date()`, `Date.now()`, `Math.random()`, `crypto.randomUUID()`: what a rule must be told instead. */
function isTimeOrChance(node: ts.Node): boolean {
  if (ts.isNewExpression(node))
    return node.expression.getText() === "Date" && !node.arguments?.length;
  return (
    ts.isCallExpression(node) &&
    ["Date.now", "Math.random", "crypto.randomUUID", "randomUUID"].includes(
      node.expression.getText(),
    )
  );
}

/** Letters that a reader would see and that no translation could change; our name is the same in all. */
function isSentence(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return /\p{L}{2}/u.test(node.text.replaceAll(/&\w+;|Gemina/g, ""));
  return (
    isAttribute(node, "aria-label", "title", "alt", "placeholder", "label", "hint") &&
    node.initializer !== undefined &&
    ts.isStringLiteral(node.initializer) &&
    /\p{L}{2}/u.test(node.initializer.text)
  );
}

type FunctionNode =
  ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction | ts.MethodDeclaration;

const isFunction = (node: ts.Node): node is FunctionNode =>
  ts.isFunctionDeclaration(node) ||
  ts.isFunctionExpression(node) ||
  ts.isArrowFunction(node) ||
  ts.isMethodDeclaration(node);

/** A component is as long as its markup. */
function isComponent(node: FunctionNode): boolean {
  const owner = ts.isVariableDeclaration(node.parent) ? node.parent : node;
  const name = "name" in owner ? owner.name?.getText() : undefined;
  return /^[A-Z]/.test(name ?? "");
}

/** Lines of a function that no function inside it has: a factory is as long as its own part. */
function ownLinesOf(file: SourceFile, node: ts.Node): number {
  const line = (position: number) => file.tree.getLineAndCharacterOfPosition(position).line;
  const span = (one: ts.Node) => line(one.getEnd()) - line(one.getStart());
  let inner = 0;
  const look = (child: ts.Node) => {
    if (isFunction(child)) inner += span(child);
    else child.forEachChild(look);
  };
  node.forEachChild(look);
  return span(node) + 1 - inner;
}

export const writingRules: Rule[] = [
  {
    says: `no file is longer than ${MOST_LINES} lines`,
    breaks: { path: "app/domain/events/quota.ts", text: "\n".repeat(MOST_LINES + 1) },
    check: ({ path, lines }) => (lines > MOST_LINES ? [`${path} has ${lines} lines`] : []),
  },
  {
    says: `no function but a component is longer than ${MOST_FUNCTION_LINES} lines`,
    breaks: {
      path: "app/domain/events/quota.ts",
      text: `function long() {${"\n".repeat(MOST_FUNCTION_LINES)}}`,
    },
    check: (file) =>
      isTest(file)
        ? []
        : where(
            file,
            (node) =>
              isFunction(node) &&
              !isComponent(node) &&
              ownLinesOf(file, node) > MOST_FUNCTION_LINES,
          ),
  },
  {
    says: "files and folders are called after what they hold",
    breaks: { path: "app/domain/events/utils.ts", text: "" },
    check: ({ path }) => (forbiddenNames.test(path) ? [path] : []),
  },
  {
    says: "SQL is never put together from text",
    breaks: { path: "app/domain/x/y.server.ts", text: `db.$queryRawUnsafe("select 1");` },
    check: (file) => where(file, (node) => isNamed(node, "$queryRawUnsafe", "$executeRawUnsafe")),
  },
  {
    says: "the environment is read where settings are checked, and by scripts",
    breaks: { path: "app/routes/home.tsx", text: "export const x = process.env.PORT;" },
    check: (file) =>
      /^(app\/platform\/env\.server\.ts|app\/routes\.ts|server\.ts|server\/settings\.ts)$|^(scripts|tests|sandbox|prisma)\/|^[^/]+\.config\.ts$/.test(
        file.path,
      ) || isTest(file)
        ? []
        : where(
            file,
            (node) => ts.isPropertyAccessExpression(node) && node.getText() === "process.env",
          ),
  },
  {
    says: "no element carries its own style",
    breaks: { path: "app/ui/button.tsx", text: "export const x = <b style={{}} />;" },
    check: (file) =>
      isMail(file) || !isOfSite(file) ? [] : where(file, (node) => isAttribute(node, "style")),
  },
  {
    says: "markup is never taken from text, but for the root's block of messages",
    breaks: {
      path: "app/ui/button.tsx",
      text: "export const x = <b dangerouslySetInnerHTML={{ __html: y }} />;",
    },
    check: (file) =>
      file.path === "app/root.tsx"
        ? where(file, (node) => isAttribute(node, "dangerouslySetInnerHTML")).slice(1)
        : where(file, (node) => isAttribute(node, "dangerouslySetInnerHTML")),
  },
  {
    says: "only routes, entries and configuration have default exports",
    breaks: { path: "app/domain/events/quota.ts", text: "export default function quota() {}" },
    check: (file) =>
      /^app\/routes\/|^app\/(root|entry\.server|routes)\.tsx?$|\.config\.ts$|\.d\.ts$/.test(
        file.path,
      ) || ["tests/support/global-setup.ts", "tests/e2e/support/teardown.ts"].includes(file.path)
        ? []
        : where(file, isDefaultExport),
  },
  {
    says: "rules are told the time, and take no chance",
    breaks: { path: "app/domain/events/quota.ts", text: "export const x = () => new Date();" },
    check: (file) =>
      /^app\/domain\//.test(file.path) && !/\.server\.tsx?$/.test(file.path) && !isTest(file)
        ? where(file, isTimeOrChance)
        : [],
  },
  {
    says: "every sentence a reader sees comes from a locale file",
    breaks: { path: "app/routes/home.tsx", text: "export const x = <p>Hello</p>;" },
    check: (file) => (isOfSite(file) ? where(file, isSentence) : []),
  },
];
