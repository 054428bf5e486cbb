import { defineConfig } from "prisma/config";

/** For Prisma's own command line; the application itself migrates with lib/database/migrate.ts. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
