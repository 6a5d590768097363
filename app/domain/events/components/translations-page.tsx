import { TextsDeskView } from "#app/domain/texts/components/texts-desk-view.tsx";
import type { TranslationReply } from "#app/domain/texts/components/translations-form.tsx";
import type { TranslationDesk } from "../translation-queries.server.ts";
import { EventDeskHead } from "./event-desk-head.tsx";

type Props = {
  desk: TranslationDesk;
  isSaved: boolean;
  reply: TranslationReply | undefined;
};

/** An event's texts beside their translations. */
export function TranslationsPage({ desk, isSaved, reply }: Props) {
  return (
    <div className="wrap">
      <EventDeskHead head={desk.head} here="translations" />
      <div className="section stack--s">
        <TextsDeskView desk={desk} isSaved={isSaved} reply={reply} />
      </div>
    </div>
  );
}
