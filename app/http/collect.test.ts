import { createElement } from "react";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { collect } from "./collect.server.ts";

const rendered = (text: string) =>
  new Promise<string>((resolve) => {
    const words = text.split(" ").map((word, at) => createElement("i", { key: at }, word));
    const { pipe } = renderToPipeableStream(createElement("p", null, words), {
      onAllReady: () => void pipe(collect((body) => resolve(body.toString("latin1")))),
    });
  });

test.each(["ґанок", "signée", "Łódź", "👋"])(
  "a page of “%s” arrives whole, wherever its pieces end",
  async (word) => {
    for (let shift = 0; shift < 8; shift += 1) {
      const page = await rendered(`${"x".repeat(shift)} ${`${word} `.repeat(600)}`);
      expect(page).not.toContain("\0");
      const bytes = Buffer.from(word).toString("latin1");
      expect(page.split(bytes)).toHaveLength(601);
    }
  },
);
