/** The fonts each script needs first; written by scripts/fonts.ts. */
export const fontFiles = {
  latin: ["/fonts/serif-latin-4f49514f.woff2", "/fonts/sans-latin-3be7d345.woff2"],
  cyrillic: ["/fonts/serif-cyrillic-173e2945.woff2", "/fonts/sans-cyrillic-0bf4b62b.woff2"],
};
