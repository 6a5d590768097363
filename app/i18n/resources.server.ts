/** Every message file, loaded with the bundle: for the server and for tests. */
const files = import.meta.glob<Record<string, unknown>>("/locales/*/*.json", {
  eager: true,
  import: "default",
});

/** language → namespace → messages. */
export const resources: Record<string, Record<string, Record<string, unknown>>> = {};

for (const [path, messages] of Object.entries(files)) {
  const [, , language = "", file = ""] = path.split("/");
  (resources[language] ??= {})[file.replace(".json", "")] = messages;
}
