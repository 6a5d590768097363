declare module "subset-font" {
  type Axis = number | { min: number; max: number };
  export default function subsetFont(
    font: Uint8Array,
    letters: string,
    options: { targetFormat: "woff2" | "truetype"; variationAxes?: Record<string, Axis> },
  ): Promise<Uint8Array>;
}
