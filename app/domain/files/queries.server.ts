import type { Context } from "#app/domain/context.ts";

const types: Record<string, string> = {
  avif: "image/avif",
  jpg: "image/jpeg",
  pdf: "application/pdf",
};

const typeOf = (variant: string) => types[variant.split(".").at(-1) ?? ""];

/** Readers of nothing but its event's page may have it, once that is for everybody (`isForEverybody`). */
const ofPublishedEvent = { event: { state: { not: "draft" }, cancelledAsDraft: false } } as const;

/** One form of a file that everybody may read; null for all others, and for one of an event not yet published. */
export async function publicFile({ db }: Context, id: string, variant: string) {
  const type = typeOf(variant);
  const content = await db.fileContent.findFirst({
    where: {
      ...{ fileId: id, variant },
      file: { isPublic: true, OR: [{ attachment: null }, { attachment: ofPublishedEvent }] },
    },
    select: { bytes: true },
  });
  return content && type ? { bytes: content.bytes, type } : null;
}

/** One form of a file, for a caller who knows that this reader may have it. */
export async function fileForReader({ db }: Context, id: string, variant: string) {
  const type = typeOf(variant);
  const content = await db.fileContent.findFirst({
    where: { fileId: id, variant },
    select: { bytes: true },
  });
  return content && type ? { bytes: content.bytes, type } : null;
}
