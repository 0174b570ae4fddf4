// Prints the SQL between two schemas, as the start of a hand-edited migration:
//   node scripts/schema-diff.mjs empty prisma/schema
//   node scripts/schema-diff.mjs /tmp/old-schema prisma/schema
import { diffSchemas, readSchemaFiles } from "./support/schema-engine.mjs";

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("Usage: node scripts/schema-diff.mjs OLD NEW (a schema folder, a file, or empty)");
  process.exit(2);
}
const read = (path) => (path === "empty" ? null : readSchemaFiles(path));
process.stdout.write(await diffSchemas(await read(from), await read(to)));
