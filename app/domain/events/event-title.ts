/** What a query selects so that an event can be called by its title. */
export const titled = {
  slug: true,
  textSet: {
    select: {
      language: true,
      texts: { where: { field: "title" }, select: { language: true, value: true } },
    },
  },
} as const;

export type Titled = {
  slug: string;
  textSet: { language: string; texts: { language: string; value: string }[] };
};

/** The title in a language, published or not, else in the one the event was written in: for those who work on it. */
export const titleIn = (event: Titled, language: string): string =>
  readTitle(event, language).title;

/** The same with the language of the title. */
export function readTitle({ slug, textSet }: Titled, language: string) {
  const written = (wanted: string) => textSet.texts.find((text) => text.language === wanted)?.value;
  const own = written(language);
  if (own !== undefined) return { title: own, titleLanguage: language };
  return { title: written(textSet.language) ?? slug, titleLanguage: textSet.language };
}
