/** Keeps the page that says "no connection" on the device, in the reader's language; caches nothing else. */
const CACHE = "gemina-offline-2";
const languages = ["pl", "de", "fr", "en", "uk"];
const pageOf = (language) => `/${language}/offline`;

async function keep(language) {
  const cache = await caches.open(CACHE);
  // Without the cookie: what stays on the device bears nobody's name.
  const page = await fetch(pageOf(language), { credentials: "omit" });
  if (!page.ok) return;
  const html = await page.clone().text();
  await cache.put(pageOf(language), page);
  const parts = [...html.matchAll(/(?:href|src)="(\/(?:assets|fonts)\/[^"]+)"/g)].map(([, path]) => path);
  await cache.addAll([...new Set(parts)]);
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all(languages.map(keep)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(
    caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name)))),
  );
});

self.addEventListener("fetch", (event) => {
  const { pathname } = new URL(event.request.url);
  if (event.request.mode === "navigate") {
    const language = languages.find((one) => pathname.startsWith(`/${one}`)) ?? "en";
    event.respondWith(fetch(event.request).catch(() => caches.match(pageOf(language)).then((page) => page ?? Response.error())));
  } else if (/^\/(assets|fonts)\//.test(pathname)) {
    event.respondWith(fetch(event.request).catch(() => caches.match(event.request).then((part) => part ?? Response.error())));
  }
});
