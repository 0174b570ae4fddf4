import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { goodLine } from "../support/history-line";
import { projectRoot } from "../support/project-files";

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const npmCommand = ["run", "-s", "evaluate"];

function start(args: readonly string[] = [], command = process.execPath) {
  // As bare as can be: no setting of the application, and a folder that is not the project's.
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: process.env.HOME ?? "",
    NODE_ENV: "test" as const,
  };
  const isNpm = command === "npm";
  const script = join(projectRoot, "scripts/evaluate.mjs");
  return spawn(command, isNpm ? [...npmCommand, ...args] : [script, ...args], {
    cwd: isNpm ? projectRoot : "/",
    env,
  });
}

async function evaluate(
  input: Iterable<string | Uint8Array>,
  ...how: Parameters<typeof start>
): Promise<Ended> {
  const child = start(...how);
  Readable.from(input, { objectMode: false }).pipe(child.stdin);
  const [[code], stdout, stderr] = await Promise.all([
    once(child, "close"),
    text(child.stdout),
    text(child.stderr),
  ]);
  return { code, stdout, stderr };
}

function answersOf(stdout: string) {
  expect(stdout.endsWith("\n")).toBe(true);
  return stdout
    .slice(0, -1)
    .split("\n")
    .map((line) => JSON.parse(line));
}

const lineOf = (id: string) => `${JSON.stringify({ ...goodLine(), id })}\n`;

describe("npm run -s evaluate", () => {
  it("answers each line in order, bad ones in between, and exits 1", async () => {
    const input = [lineOf("a"), "\n", lineOf("b"), '{"id":"c"}\n', lineOf("d").trimEnd()];
    const { code, stdout, stderr } = await evaluate(input, [], "npm");
    expect(stderr).toBe("");
    const findings = expect.arrayContaining([
      expect.objectContaining({ rule: expect.any(String) }),
    ]);
    expect(answersOf(stdout)).toEqual([
      { id: "a", rules: "2", findings },
      { id: null, error: { path: "line", message: "must not be blank" } },
      { id: "b", rules: "2", findings },
      { id: "c", error: { path: "at", message: "is missing" } },
      { id: "d", rules: "2", findings },
    ]);
    expect(code).toBe(1);
  });

  it("exits 0 where every line is good, and where there is none", async () => {
    expect((await evaluate([lineOf("a"), lineOf("b")])).code).toBe(0);
    expect(await evaluate([])).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  it("prints the thresholds as one object", async () => {
    const { code, stdout, stderr } = await evaluate([], ["--", "--thresholds"], "npm");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const [thresholds] = answersOf(stdout);
    expect(thresholds["pain-past-72h.hours"]).toMatchObject({
      default: 72,
      unit: "h",
      min: 24,
      max: 168,
    });
    for (const spec of Object.values<Record<string, number>>(thresholds)) {
      expect(spec.default).toBeGreaterThanOrEqual(spec.min ?? Number.NaN);
      expect(spec.default).toBeLessThanOrEqual(spec.max ?? Number.NaN);
    }
  });

  it.each([[["--help"]], [["--thresholds", "x"]], [["file.ndjson"]]])(
    "refuses %j with one line and 2",
    async (args) => {
      const { code, stdout, stderr } = await evaluate([lineOf("a")], args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toMatch(/^twinge: Usage: .+\n$/);
    },
  );

  it("reads a line in single bytes, and letters that are cut in two", async () => {
    const bytes = new TextEncoder().encode(lineOf("é😀"));
    const input = Array.from(bytes, (byte) => Uint8Array.of(byte));
    const [answer] = answersOf((await evaluate(input)).stdout);
    expect(answer).toMatchObject({ id: "é😀", rules: "2" });
  });

  it("takes a line of 8 MiB and goes on after one that is longer", async () => {
    const line = lineOf("full").trimEnd();
    const full = `${line}${" ".repeat(8 * 1024 * 1024 - line.length)}`;
    const { code, stdout } = await evaluate([full, "\n", full, " \n", lineOf("after")]);
    expect(answersOf(stdout)).toMatchObject([
      { id: "full", rules: "2" },
      { id: null, error: { path: "line" } },
      { id: "after", rules: "2" },
    ]);
    expect(code).toBe(1);
  });

  it("answers while its input is still open", async () => {
    const child = start();
    const closed = once(child, "close");
    for (const id of ["a", "b"]) {
      child.stdin.write(lineOf(id));
      const [chunk] = await once(child.stdout, "data");
      expect(answersOf(String(chunk))).toMatchObject([{ id }]);
    }
    child.stdin.end();
    expect(await closed).toEqual([0, null]);
  });

  it("ends without a word when nobody reads any more", async () => {
    const child = start();
    const closed = once(child, "close");
    const errors = text(child.stderr);
    child.stdin.on("error", () => {});
    Readable.from(endlessly(lineOf("a")), { objectMode: false }).pipe(child.stdin);
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = await closed;
    expect(code).not.toBe(0);
    expect(await errors).toBe("");
  });

  it("ends at a signal, although its input is open", async () => {
    const child = start();
    const closed = once(child, "close");
    child.stdin.write(lineOf("a"));
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    expect(await closed).toEqual([130, null]);
  });

  it("waits for a slow reader and holds no more than it must, however much comes", async () => {
    const child = start();
    const closed = once(child, "close");
    const count = 20_000;
    Readable.from(numbered(count), { objectMode: false }).pipe(child.stdin);
    let seen = 0;
    let largestMb = 0;
    let rest = "";
    for await (const chunk of child.stdout) {
      largestMb = Math.max(largestMb, residentMb(child.pid));
      const lines = (rest + String(chunk)).split("\n");
      rest = lines.pop() ?? "";
      for (const line of lines) {
        if (JSON.parse(line).id !== `n-${seen}`) throw new Error(`${line} is not number ${seen}`);
        seen += 1;
      }
    }
    expect(await closed).toEqual([0, null]);
    expect(seen).toBe(count);
    expect(largestMb).toBeLessThan(250);
  });
});

function* endlessly(line: string): Generator<string> {
  for (;;) yield line;
}

function* numbered(count: number): Generator<string> {
  for (let index = 0; index < count; index += 1) yield lineOf(`n-${index}`);
}

/** 0 where the system does not tell. */
function residentMb(pid: number | undefined): number {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return 0;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(path, "utf8"))?.[1] ?? 0) / 1024;
}
