// Prisma's schema engine as WebAssembly: migrations without the command line tool, which downloads.
import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const NO_FILTER = { externalTables: [], externalEnums: [] };

// A panic of the engine reports here before it throws; without it the reason is lost.
const panicRegistry = { set_message: (message) => console.error(message) };

// The bindings hold one instance in a module variable, so a process loads the engine once.
let loading;

async function load() {
  const require = createRequire(import.meta.url);
  const modulePath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const bindings = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const bytes = await readFile(modulePath.replace(/\.js$/, ".wasm"));
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= panicRegistry;
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings.SchemaEngine;
}

/** Opens an engine on an adapter factory, for a schema of at least one file. Free it when done. */
async function openSchemaEngine(factory, datamodels) {
  loading ??= load();
  const SchemaEngine = await loading;
  const { bindMigrationAwareSqlAdapterFactory: bind } = await import(
    "@prisma/driver-adapter-utils"
  );
  return SchemaEngine.new({ datamodels }, () => {}, bind(factory));
}

/** `{ factory, close }` for one direct connection that runs each script as one simple query. */
async function createAdapterFactory(connectionString) {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { default: pg } = await import("pg");
  // The migration lock belongs to a session, so there must be exactly one, and it must stay.
  const pool = new pg.Pool({ connectionString, max: 1, idleTimeoutMillis: 0 });
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    // The adapter's own executeScript splits at every ";", which breaks function bodies and leaves
    // half of a failed file behind. As one simple query a file is one implicit transaction.
    adapter.executeScript = async (script) => {
      try {
        await adapter.underlyingDriver().query(script);
      } catch (error) {
        adapter.onError(error);
      }
    };
    return adapter;
  };
  return { factory, close: () => pool.end() };
}

/** A factory that answers what the engine asks on opening, for work that needs no database. */
async function createPretendFactory() {
  const { factory } = await createAdapterFactory("postgresql://localhost/none");
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    // "select exists(public), version(), server_version_num": the oldest server we support.
    adapter.queryRaw = async () => ({
      columnNames: ["exists", "version", "numeric_version"],
      columnTypes: [5, 7, 0],
      rows: [[true, "PostgreSQL 15.0", 150000]],
    });
    return adapter;
  };
  return factory;
}

/** Reads a schema folder (or one file) as the engine wants it: sorted `[path, content]` pairs. */
export async function readSchemaFiles(path) {
  if (path.endsWith(".prisma")) return [[path, await readFile(path, "utf8")]];
  const entries = await readdir(path, { recursive: true });
  const names = entries.filter((name) => name.endsWith(".prisma")).sort();
  return Promise.all(
    names.map(async (name) => [join(path, name), await readFile(join(path, name), "utf8")]),
  );
}

/** The SQL that leads from one schema to the other; `null` stands for the empty database. */
export async function diffSchemas(from, to) {
  // Only schema-to-schema is safe: every other source replays history in a database.
  const asTarget = (files) =>
    files === null
      ? { tag: "empty" }
      : { tag: "schemaDatamodel", files: files.map(([path, content]) => ({ path, content })) };
  const engine = await openSchemaEngine(await createPretendFactory(), to ?? from);
  try {
    const { stdout } = await engine.diff({
      from: asTarget(from),
      to: asTarget(to),
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    });
    return stdout ?? "";
  } finally {
    engine.free();
  }
}
