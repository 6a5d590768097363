import { type Picture, plainSource, sourcesOf } from "../picture.ts";

type Props = { picture: Picture; sizes: string; language: string; eager?: boolean };

/** A picture in the smallest form that the reader's browser and screen can do with. */
export function TownPicture({ picture, sizes, language, eager }: Props) {
  const { width, height, alt } = picture;
  return (
    <picture>
      <source type="image/avif" srcSet={sourcesOf(picture, "avif")} sizes={sizes} />
      <img
        src={plainSource(picture)}
        srcSet={sourcesOf(picture, "jpg")}
        sizes={sizes}
        width={width}
        height={height}
        alt={alt?.text ?? ""}
        lang={alt && alt.language !== language ? alt.language : undefined}
        loading={eager ? undefined : "lazy"}
        decoding="async"
      />
    </picture>
  );
}
