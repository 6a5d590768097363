import type Sharp from "sharp";

/** Forty megapixels: what a camera of our days makes, and what takes a second to read. */
const MOST_PIXELS = 40_000_000;

/** Widths in which a page may ask for a picture; one that is smaller is not blown up. */
const widths = [480, 960, 1600];

/** As tall as a page ever shows one: no format of ours holds a strip of thirty thousand lines. */
const MOST_HEIGHT = 4_800;

/** A picture made anew in all forms: nothing of the original file is left, no place and no camera. */
export type MadePicture = {
  width: number;
  height: number;
  variants: { variant: string; bytes: Uint8Array<ArrayBuffer> }[];
};

let loading: Promise<typeof Sharp> | undefined;

/** Loaded with the first picture: it takes as much memory as a good part of the site. */
function loadSharp(): Promise<typeof Sharp> {
  loading ??= import("sharp").then(({ default: sharp }) => {
    // One at a time, so that many pictures at once take no more memory than one.
    sharp.concurrency(1);
    sharp.cache(false);
    // Only what `typeOf` lets in is ever read: no SVG, no PDF, no TIFF, whatever pretends to be one of ours.
    sharp.block({ operation: ["VipsForeignLoad"] });
    sharp.unblock({
      operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp"],
    });
    return sharp;
  });
  return loading;
}

let last: Promise<unknown> = Promise.resolve();

/** Reads a picture and writes it anew; null when it is none, is broken or has too many pixels. */
export async function remakePicture(bytes: Uint8Array): Promise<MadePicture | null> {
  const turn = last.then(() => remake(bytes));
  last = turn.catch(() => undefined);
  return turn;
}

async function remake(bytes: Uint8Array): Promise<MadePicture | null> {
  const sharp = await loadSharp();
  const largest = await upright(sharp, bytes).catch(() => null);
  if (!largest) return null;
  const { width, height } = largest.info;
  const variants: MadePicture["variants"] = [];
  for (const wanted of new Set(widths.map((one) => Math.min(one, width)))) {
    const { data } = largest;
    const picture = sharp(data, { raw: { width, height, channels: 3 } }).resize(wanted);
    const avif = await picture.clone().avif({ quality: 55, effort: 1 }).toBuffer();
    const jpeg = await picture.clone().jpeg({ quality: 78, mozjpeg: true }).toBuffer();
    variants.push({ variant: `${wanted}.avif`, bytes: new Uint8Array(avif) });
    variants.push({ variant: `${wanted}.jpg`, bytes: new Uint8Array(jpeg) });
  }
  return { width, height, variants };
}

/** The bare pixels, turned as the camera was held, on white, no wider than the widest form and not endless. */
async function upright(sharp: typeof Sharp, bytes: Uint8Array) {
  return sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error", pages: 1 })
    .rotate()
    .resize({
      ...{ width: widths.at(-1), height: MOST_HEIGHT },
      ...{ fit: "inside", withoutEnlargement: true },
    })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
}
