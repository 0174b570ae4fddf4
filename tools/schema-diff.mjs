// Prints the SQL that leads from one schema to another, as the start of a hand-edited migration:
//   npm run -s db:diff -- OLD NEW      each a schema folder, a file, or empty
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const EMPTY = { tag: "empty" };

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error("Usage: npm run -s db:diff -- OLD NEW (a schema folder, a file, or empty)");
  process.exit(2);
}
const engine = await openEngine(readSchema(to).files ?? readSchema(from).files);
// Only schema-to-schema is safe: every other source replays history in a database.
const { stdout } = await engine.diff({
  from: readSchema(from),
  to: readSchema(to),
  script: true,
  exitCode: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(stdout ?? "");

function readSchema(path) {
  if (path === "empty") return EMPTY;
  const isFile = path.endsWith(".prisma");
  const names = isFile ? [""] : readdirSync(path).filter((name) => name.endsWith(".prisma"));
  const files = names.sort().map((name) => ({
    path: join(path, name),
    content: readFileSync(join(path, name), "utf8"),
  }));
  return { tag: "schemaDatamodel", files };
}

/** Prisma's schema engine as WebAssembly: the command line tool would download a program. */
async function openEngine(files) {
  const require = createRequire(import.meta.url);
  const path = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = readFileSync(path.replace(/\.js$/, ".wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  const datamodels = files.map(({ path: name, content }) => [name, content]);
  return bindings.SchemaEngine.new({ datamodels }, () => {}, pretendDatabase());
}

/** Answers what the engine asks a database on opening: whether there is a schema public, and the version. */
function pretendDatabase() {
  const ok = (value) => ({ ok: true, value, map: (then) => ok(then(value)) });
  const rows = [[true, "PostgreSQL 15.0", 150000]];
  const columns = { columnNames: ["exists", "version", "numeric_version"], columnTypes: [5, 7, 0] };
  const database = {
    provider: "postgres",
    adapterName: "pretend",
    queryRaw: async () => ok({ ...columns, rows }),
    executeRaw: async () => ok(0),
    executeScript: async () => ok(undefined),
    dispose: async () => ok(undefined),
    getConnectionInfo: () => ok({ schemaName: "public", supportsRelationJoins: true }),
  };
  const connect = async () => ok(database);
  return {
    provider: "postgres",
    adapterName: "pretend",
    connect,
    connectToShadowDb: connect,
    errorRegistry: { consumeError: () => undefined },
  };
}
