import { shownName } from "#app/domain/communities/town-names.ts";
import { canWriteCommunity } from "#app/domain/communities/permissions.ts";
import type { Context } from "#app/domain/context.ts";
import type { Language } from "#app/i18n/languages.ts";
import { inOrder } from "./question.ts";
import { withWords } from "./questions-queries.server.ts";
import { questionOf, questionWords, storedQuestion } from "./stored-questions.ts";

/** The questions that a community keeps for its events, for who may write it; for all others they are not there. */
export async function questionLibrary({ db, actor }: Context, slug: string, language: Language) {
  const community = await db.community.findUnique({
    where: { slug },
    select: {
      ...{ id: true, name: true, latinName: true },
      names: { where: { language }, select: { name: true } },
      questions: { select: storedQuestion },
      textSet: { select: { language: true, texts: questionWords } },
    },
  });
  if (!community || !canWriteCommunity(actor, community.id)) return null;
  const { names, textSet, questions, ...town } = community;
  return {
    ...{ slug, source: textSet.language, endsOn: null, towns: [] },
    name: shownName({ ...town, reading: names[0]?.name ?? null }, language),
    questions: inOrder(questions.map(questionOf)).map((question) =>
      withWords(question, textSet.texts, textSet.language),
    ),
  };
}

export type QuestionLibrary = NonNullable<Awaited<ReturnType<typeof questionLibrary>>>;
