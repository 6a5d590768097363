import { readFileSync } from "node:fs";
import { request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type App, startApp } from "#tests/support/app-process.ts";

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.stop();
});

const MEGABYTE = 1_048_576;
const FIVE_GIGABYTES = 5 * 1_024 * MEGABYTE;
const MOST_READ = 48 * MEGABYTE;

/** Memory of the site in megabytes, as Linux counts it. */
const memory = () =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${app.pid}/status`, "utf8"))?.[1]) / 1_024;

/** Sends a picture that does not end, and says with what it was cut off, after how much, and what it cost. */
async function sendEndlessly() {
  const [chunk, before] = [Buffer.alloc(MEGABYTE), memory()];
  let [sent, most] = [0, before];
  return new Promise<{ status: number | undefined; sent: number; growth: number }>((resolve) => {
    const asking = request(`${app.url}/pl/manage/communities/duclair/pictures`, {
      method: "POST",
      headers: {
        ...{ cookie: "session=nobodys", origin: app.url, "sec-fetch-site": "same-origin" },
        "content-type": "multipart/form-data; boundary=b",
      },
    });
    const end = (status?: number) => {
      resolve({ status, sent, growth: most - before });
      asking.destroy();
    };
    asking.on("response", ({ statusCode }) => end(statusCode));
    asking.on("error", () => end());
    const send = () => {
      if (asking.destroyed || sent > FIVE_GIGABYTES) return;
      sent += chunk.byteLength;
      most = Math.max(most, memory());
      if (asking.write(chunk)) setImmediate(send);
      else asking.once("drain", send);
    };
    asking.write('--b\r\ncontent-disposition: form-data; name="file"; filename="x.jpg"\r\n\r\n');
    send();
  });
}

test.runIf(process.platform === "linux")(
  "an upload of five gigabytes is cut off, and leaves the memory alone",
  async () => {
    const { status, sent, growth } = await sendEndlessly();
    expect(status).toBe(413);
    expect(sent).toBeLessThan(MOST_READ);
    expect(growth).toBeLessThan(64);
  },
  30_000,
);
