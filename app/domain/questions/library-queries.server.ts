import { shownName } from "#app/domain/communities/town-names.ts";
import { canWriteCommunity } from "#app/domain/communities/permissions.ts";
import type { Context } from "#app/domain/context.ts";
import { writtenTexts } from "#app/domain/texts/reading.server.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder, TEXTS_BEGIN } from "./question.ts";
import { withWords } from "./questions-queries.server.ts";
import { questionOf, storedQuestion } from "./stored-questions.ts";

/** The questions that a community keeps for its events, for who may write it; for all others they are not there. */
export async function questionLibrary({ db, actor }: Context, slug: string, language: Language) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, name: true, latinName: true },
      names: { where: { language }, select: { name: true } },
      questions: { select: storedQuestion },
      ...{ textSetId: true, textSet: { select: { language: true } } },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const { names, textSetId, textSet, questions, ...town } = community;
  const words = await writtenTexts(db, textSetId, textSet.language, TEXTS_BEGIN);
  return {
    ...{ slug, source: textSet.language, endsOn: null, towns: [] },
    name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
    questions: inOrder(questions.map(questionOf)).map((question) =>
      withWords(question, words, textSet.language),
    ),
  };
}

export type QuestionLibrary = NonNullable<Awaited<ReturnType<typeof questionLibrary>>>;
