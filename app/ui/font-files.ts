/** The fonts each script needs first; written by scripts/fonts.ts. */
export const fontFiles = {
  latin: ["/fonts/serif-latin-bf22b08f.woff2", "/fonts/sans-latin-acb1972d.woff2"],
  cyrillic: ["/fonts/serif-cyrillic-241d386a.woff2", "/fonts/sans-cyrillic-0bf4b62b.woff2"],
};
