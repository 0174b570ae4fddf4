import { defineConfig } from "prisma/config";

// Only `prisma generate` reads this. Migrations are applied by scripts/support/migrations.mjs.
export default defineConfig({
  schema: "prisma/schema",
  migrations: { path: "prisma/migrations" },
});
