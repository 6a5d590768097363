/** What a text is to its readers; the numbers tell those of one kind apart, `of` that of an answer's question. */
export type FieldName = { kind: FieldKind; number: number; of: number };

const kinds = {
  title: /^title$/,
  summary: /^summary$/,
  profile: /^profile$/,
  story: /^story$/,
  reason: /^cancellation\.reason$/,
  picture: /^picture\./,
  programmeTitle: /^programme\..+\.title$/,
  programmeText: /^programme\./,
  attachment: /^attachment\./,
  fee: /^fee\./,
  consent: /^consent\./,
  option: /^question\..+\.option\./,
  question: /^question\./,
  other: /^/,
} as const;

export type FieldKind = keyof typeof kinds;

const kindOf = (field: string) =>
  (Object.keys(kinds) as FieldKind[]).find((kind) => kinds[kind].test(field)) ?? "other";

/** Among which things a text's own one is counted: options within their question, entries within the programme. */
function placeOf(field: string, kind: FieldKind): { among: string; thing: string } {
  const [noun = "", id = ""] = field.split(".");
  if (kind === "option") return { among: `${noun}.${id}`, thing: field };
  return kind === "other" ? { among: "", thing: field } : { among: noun, thing: id };
}

/** Names of texts by their fields. Texts of one thing have one number, counted as the fields come. */
export function namesOf(fields: readonly string[]): Map<string, FieldName> {
  const seen = new Map<string, string[]>();
  const named = fields.map((field) => {
    const kind = kindOf(field);
    const { among, thing } = placeOf(field, kind);
    const things = seen.get(among) ?? [];
    if (!things.includes(thing)) things.push(thing);
    seen.set(among, things);
    const question = (seen.get("question") ?? []).indexOf(field.split(".")[1] ?? "");
    return [field, { kind, number: things.indexOf(thing) + 1, of: question + 1 }] as const;
  });
  return new Map(named);
}
