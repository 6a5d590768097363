import { fontFiles } from "./font-files.ts";

/** Fetches the fonts of the page's script at once; the others only when a letter of theirs appears. */
export function FontLinks({ language }: { language: string }) {
  const files = language === "uk" ? fontFiles.cyrillic : fontFiles.latin;
  return (
    <>
      {files.map((href) => (
        <link key={href} rel="preload" as="font" type="font/woff2" href={href} crossOrigin="" />
      ))}
    </>
  );
}
