/** A town's page is no album. */
export const MOST_PICTURES = 8;

/** The field of a community's texts that tells what a picture shows. */
export const pictureField = (fileId: string) => `picture.${fileId}`;

/** The order after one changed places with the one before or behind it; the first and the last stay where they are. */
export function moved(order: readonly string[], id: string, to: "earlier" | "later"): string[] {
  const from = order.indexOf(id);
  const other = order[to === "earlier" ? from - 1 : from + 1];
  if (from < 0 || other === undefined) return [...order];
  return order.map((one) => (one === id ? other : one === other ? id : one));
}

/** A picture as a page shows it. */
export type Picture = {
  id: string;
  width: number;
  height: number;
  /** What it shows, in the best language there is. */
  alt: { text: string; language: string } | null;
};

const widths = [480, 960, 1600];

/** The addresses of a picture in one format, by width, for `srcset`. */
export function sourcesOf({ id, width }: Picture, format: "avif" | "jpg"): string {
  return [...new Set(widths.map((one) => Math.min(one, width)))]
    .map((one) => `/files/${id}/${one}.${format} ${one}w`)
    .join(", ");
}

/** The address for a browser that reads no `srcset`. */
export function plainSource({ id, width }: Picture): string {
  return `/files/${id}/${Math.min(960, width)}.jpg`;
}
