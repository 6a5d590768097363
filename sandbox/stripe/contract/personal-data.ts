/** A request as it was written down; `text` is its form, or what stands behind the question mark. */
export type RecordedRequest = { method: string; path: string; text: string };

/** A mail address may stand here alone: it is that of the grown-up who pays. */
const PAYER = "customer_email";
const MAIL_ADDRESS = /[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+/;
const ISO_DATE = /^(\d{4})-(\d\d)-(\d\d)$/;

/**
 * Where requests tell of people: each place that holds one of the canaries (names, mail addresses, and birth dates as
 * `2014-05-03`) in whatever spelling, or any mail address but the payer's. Canaries are words nothing else would hold.
 */
export function personalData(
  requests: readonly RecordedRequest[],
  canaries: readonly string[],
): string[] {
  const searches = canaries.map((canary) => ({ canary, isIn: searchFor(canary) }));
  return requests.flatMap(({ method, path, text }) =>
    placesOf(path, text).flatMap(({ name, value }) => {
      const told = searches.filter(({ isIn }) => isIn(value)).map(({ canary }) => canary);
      const isMail = name !== PAYER && told.length === 0 && MAIL_ADDRESS.test(value);
      const found = isMail ? ["a mail address"] : told;
      return found.map((what) => `${method.toUpperCase()} ${path} ${name}: ${what}`);
    }),
  );
}

/** All that a request says: its path, its parameters, and their names, which may be a caller's own. */
function placesOf(path: string, text: string): { name: string; value: string }[] {
  const params = [...new URLSearchParams(text)];
  return [
    { name: "(path)", value: decodeURIComponent(path) },
    ...params.map(([name, value]) => ({ name, value })),
    ...params.map(([name]) => ({ name: `${name} (name)`, value: name })),
  ];
}

function searchFor(canary: string): (value: string) => boolean {
  const date = ISO_DATE.exec(canary);
  if (date) {
    const spelled = spellingsOf(date);
    return (value) => spelled.test(value);
  }
  const letters = lettersOf(canary);
  if (!letters) throw new Error("A canary needs letters or digits.");
  return (value) => lettersOf(value).includes(letters);
}

/** Year, month and day in the three orders that are used, with any or no sign between, or as a point in time. */
function spellingsOf([iso, year = "", month = "", day = ""]: RegExpExecArray): RegExp {
  const [m, d] = [month, day].map((two) => two.replace(/^0/, "0?"));
  const orders = [
    [year, m, d],
    [d, m, year],
    [m, d, year],
  ].map((order) => order.join("[-. /]{0,2}"));
  return new RegExp(`(?<!\\d)(?:${[...orders, Date.parse(iso) / 1000].join("|")})(?!\\d)`);
}

/** Letters and digits alone, without case and accents: names are written in many ways. */
function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll("ł", "l")
    .normalize("NFKD")
    .replace(/[^\p{L}\p{N}]/gu, "");
}
