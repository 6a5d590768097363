import type { Context } from "#app/domain/context.ts";

const types: Record<string, string> = {
  avif: "image/avif",
  jpg: "image/jpeg",
  pdf: "application/pdf",
};

/** One form of a file that everybody may read; null for all others. */
export async function publicFile({ db }: Context, id: string, variant: string) {
  const type = types[variant.split(".").at(-1) ?? ""];
  const content = await db.fileContent.findFirst({
    where: { fileId: id, variant, file: { isPublic: true } },
    select: { bytes: true },
  });
  return content && type ? { bytes: content.bytes, type } : null;
}
