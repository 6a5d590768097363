/**
 * How long a background check counts, by the country whose paper it is: dated data, domain.md 4.2 (November 2026).
 * Where the law sets no term, the term is our own rule.
 */
export type CheckTerms = {
  /** Months after which it is seen again. */
  validMonths: number;
  /** Months that the paper may be old when it is shown; null: not limited. */
  paperMonths: number | null;
  /** From this age on everybody of a home is checked. */
  fromAge: number;
};

const usual: CheckTerms = { validMonths: 12, paperMonths: 6, fromAge: 18 };

const byCountry: Record<string, Partial<CheckTerms>> = {
  // KRK and both registers: before each admission, refreshed yearly.
  PL: { paperMonths: null },
  // Erweitertes Führungszeugnis, § 72a SGB VIII: three months at presentation, again after five years.
  DE: { validMonths: 60, paperMonths: 3 },
  // Attestation d’honorabilité.
  FR: { validMonths: 6, paperMonths: 6 },
  // Enhanced DBS with the barred list: no expiry in law; homes are judged from 16.
  GB: { validMonths: 36, paperMonths: null, fromAge: 16 },
  // Lag 2013:852: one year.
  SE: { paperMonths: 12 },
  // Витяг про відсутність судимості.
  UA: { paperMonths: 3 },
};

/** The terms for a country's paper. */
export const checkTerms = (country: string): CheckTerms => ({ ...usual, ...byCountry[country] });
