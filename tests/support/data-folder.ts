import { readFileSync } from "node:fs";
import { join } from "node:path";

/** What a running application's data folder says about its database. */

/** Where the cluster lives: under the data folder, or elsewhere if its own user cannot reach that. */
export function readPlace(dataDir: string): { home: string; port: number } {
  return JSON.parse(readFileSync(join(dataDir, "postgres.json"), "utf8"));
}

export function readOwnerUrl(dataDir: string): string {
  const { postgres } = JSON.parse(readFileSync(join(dataDir, "secrets.json"), "utf8"));
  return `postgresql://twinge:${postgres}@127.0.0.1:${readPlace(dataDir).port}/twinge`;
}
