import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minVersion, Range, satisfies } from "semver";
import { expect, it } from "vitest";
import { projectRoot } from "../../support/project-files";

interface Locked {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
  /** Contained in the package that it stands in. */
  readonly inBundle?: boolean;
  readonly engines?: { readonly node?: string };
}

const manifest = read("package.json");
const locked: Readonly<Record<string, Locked>> = read("package-lock.json").packages;
const packages = Object.entries(locked).filter(([path]) => path !== "");
const wanted: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
};

function read(name: string) {
  return JSON.parse(readFileSync(join(projectRoot, name), "utf8"));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
}

it("names one version of each package", () => {
  for (const [name, version] of Object.entries(wanted)) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
  }
});

it("runs on every Node that it says it runs on: no package asks for a later one", () => {
  const floors = new Range(manifest.engines.node).set.map((range) =>
    minVersion(range.map(({ value }) => value).join(" ")),
  );
  expect(floors.map(String)).toEqual(["20.19.0", "22.13.0", "24.0.0"]);
  const misfits = packages.flatMap(([path, { engines, optional }]) => {
    const range = engines?.node;
    if (!range || optional) return [];
    return floors.every((floor) => floor && satisfies(floor, range)) ? [] : [`${path}: ${range}`];
  });
  expect(misfits).toEqual([]);
});

it("has types for development only", () => {
  const types = Object.keys(manifest.dependencies).filter((name) => name.startsWith("@types/"));
  expect(types).toEqual([]);
});

it("has Prisma's packages of one release", () => {
  // The engine as WebAssembly is numbered on its own.
  const own = "@prisma/schema-engine-wasm";
  const versions = Object.entries(wanted).filter(
    ([name]) => /^(prisma$|@prisma\/)/.test(name) && name !== own,
  );
  expect(versions.length).toBeGreaterThanOrEqual(3);
  expect(new Set(versions.map(([, version]) => version)).size).toBe(1);
});

it("says of each install script whether it may run, and of no other", () => {
  const names = packages
    .filter(([, entry]) => entry.hasInstallScript)
    .map(([path]) => nameOf(path));
  expect(Object.keys(manifest.allowScripts).sort()).toEqual([...new Set(names)].sort());
});

it("locks what each package contains, and no registry's address", () => {
  for (const [path, { integrity, resolved, inBundle }] of packages) {
    if (!inBundle) expect(integrity, path).toMatch(/^sha512-/);
    expect(resolved, path).toBeUndefined();
  }
});
