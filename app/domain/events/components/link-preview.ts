import { PICTURE } from "./event-picture.ts";

type Preview = { title: string; description: string | undefined; picture: string };

/** What other sites show of a link to an event (the Open Graph protocol, ogp.me), as the page's `meta`. */
export function linkPreview({ title, description, picture }: Preview) {
  return [
    { property: "og:title", content: title },
    ...(description ? [{ property: "og:description", content: description }] : []),
    { property: "og:type", content: "website" },
    { property: "og:site_name", content: "Gemina" },
    { property: "og:image", content: picture },
    { property: "og:image:width", content: String(PICTURE.width) },
    { property: "og:image:height", content: String(PICTURE.height) },
    { property: "og:image:alt", content: title },
    { name: "twitter:card", content: "summary_large_image" },
  ];
}
