import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { NEWEST_MIGRATION } from "@/lib/data/schema-version";
import { projectRoot } from "../../support/project-files";

it("the code names the newest migration there is", () => {
  const folders = readdirSync(join(projectRoot, "prisma/migrations"), { withFileTypes: true });
  const names = folders.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(names.sort().at(-1)).toBe(NEWEST_MIGRATION);
});
