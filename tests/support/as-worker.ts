import { vi } from "vitest";

/**
 * Imports modules afresh, connected as the worker's role: what the test imported before stays connected as the app's.
 * Call `close` with the pool that they share.
 */
export async function importAsWorker<Modules>(
  workerUrl: string,
  load: () => Promise<Modules>,
): Promise<Modules & { close(): Promise<void> }> {
  vi.resetModules();
  process.env.TWINGE_WORKER_DATABASE_URL = workerUrl;
  try {
    const modules = await load();
    const { pool, prisma } = await import("@/lib/data/connect");
    const close = async () => {
      await pool.end();
      await prisma.$disconnect();
    };
    return { ...modules, close };
  } finally {
    delete process.env.TWINGE_WORKER_DATABASE_URL;
    vi.resetModules();
  }
}
