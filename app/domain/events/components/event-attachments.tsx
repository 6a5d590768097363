import { useTranslation } from "react-i18next";
import { PartNote } from "#app/domain/texts/components/part-note.tsx";
import { useFormats } from "#app/i18n/use-formats.ts";
import type { Attachment } from "../attachment-queries.server.ts";

type Props = {
  attachments: readonly Attachment[];
  language: string;
  /** The other language in which the whole page is, where it has said so. */
  said: string | null;
};

/** The files that readers of an event may save; nothing where there are none. */
export function EventAttachments({ attachments, language, said }: Props) {
  const { t } = useTranslation("events");
  if (attachments.length === 0) return null;
  const foreign = attachments
    .map(({ titleLanguage }) => titleLanguage)
    .find((written) => written !== language && written !== said);
  return (
    <section className="section" aria-labelledby="attachments">
      <h2 id="attachments">{t("attachments.title")}</h2>
      {foreign ? <PartNote written={foreign} language={language} /> : null}
      <ul className="rows">
        {attachments.map((attachment) => (
          <li key={attachment.fileId}>
            <AttachmentLink attachment={attachment} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A file to save: its title, what it is, how large, and in which language. */
export function AttachmentLink({
  attachment,
  language,
}: {
  attachment: Attachment;
  language: string;
}) {
  const formats = useFormats();
  const { fileId, variant, title, titleLanguage, size } = attachment;
  const ending = variant.split(".").at(-1) ?? "";
  const facts = [
    ending === "pdf" ? "PDF" : "JPEG",
    formats.size(size),
    attachment.language ? formats.language(attachment.language) : null,
  ];
  return (
    <>
      <a
        href={`/files/${fileId}/${variant}`}
        download={`${title}.${ending}`}
        lang={titleLanguage === language ? undefined : titleLanguage}
      >
        {title}
      </a>{" "}
      <span className="quiet">{facts.filter((fact) => fact !== null).join(" · ")}</span>
    </>
  );
}
