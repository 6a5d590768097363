/** What originals said before they were changed, by event and field, and the translations made from that. */
export const earlierTexts: Record<
  string,
  Record<string, { value: string; languages: string[] }>
> = {
  townFestival: {
    summary: {
      value:
        "W sobotę i w niedzielę na Rynku stoją stragany stolarzy i kuchnie miast partnerskich. Wieczorem gra orkiestra dęta. Wstęp jest wolny, delegacje nocują u rodzin goszczących.",
      languages: ["fr"],
    },
  },
};
