import { defineConfig } from "prisma/config";

// Generating the client needs no engine binary, yet the command insists on finding one.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "package.json";

export default defineConfig({ schema: "prisma/schema" });
