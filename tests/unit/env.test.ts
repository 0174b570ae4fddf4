import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { envSchema, parseEnv } from "@/lib/env";
import { loadSettingsFile, SCRIPT_SETTINGS } from "@/scripts/support/settings.mjs";

const example = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
const documented = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];

const complete = {
  TWINGE_APP_DATABASE_URL: "postgresql://twinge_app:p%40ss@127.0.0.1:5432/twinge",
  NEXTAUTH_SECRET: "s".repeat(32),
  NEXTAUTH_URL: "http://localhost:3000",
};

describe(".env.example", () => {
  it("documents every setting and no other", () => {
    const known = [...Object.keys(envSchema.shape), ...SCRIPT_SETTINGS];
    expect(documented.map(([, key]) => key).sort()).toEqual(known.sort());
  });

  it("sets nothing, so that a plain copy changes nothing", () => {
    expect(documented.map(([, , value]) => value)).toEqual(documented.map(() => ""));
  });

  it("explains each setting just above it", () => {
    const unexplained = example
      .split(/\n{2,}/)
      .filter((block) => /^[A-Z_]+=/m.test(block) && !block.startsWith("#"));
    expect(unexplained).toEqual([]);
  });
});

describe("parseEnv", () => {
  it("takes a complete environment and ignores foreign keys", () => {
    expect(parseEnv({ ...complete, PATH: "/bin" })).toEqual({ ...complete, TWINGE_DEMO: false });
  });

  it("takes a blank setting for an unset one", () => {
    const blank = parseEnv({ ...complete, TWINGE_WORKER_DATABASE_URL: " ", TWINGE_DEMO: "" });
    expect(blank).toEqual({ ...complete, TWINGE_DEMO: false });
  });

  it("names what is missing or wrong in one line, without its value", () => {
    const wrong = { ...complete, NEXTAUTH_SECRET: "hunter2", NEXTAUTH_URL: undefined };
    expect(() => parseEnv(wrong)).toThrow(
      /^Settings: NEXTAUTH_SECRET must.*; NEXTAUTH_URL is miss/,
    );
    expect(() => parseEnv(wrong)).not.toThrow(/hunter2|\n/);
  });

  it.each(["mysql://h/db", "localhost:5432"])("refuses %s as a database", (url) => {
    expect(() => parseEnv({ ...complete, TWINGE_APP_DATABASE_URL: url })).toThrow(/postgresql:/);
  });

  it("wants a sender for the mail, but neither without a mail server", () => {
    const mail = { SMTP_URL: "smtps://u:p@mail.example.org", MAIL_FROM: "Twinge <t@example.org>" };
    expect(parseEnv({ ...complete, ...mail })).toMatchObject(mail);
    expect(() => parseEnv({ ...complete, ...mail, MAIL_FROM: "" })).toThrow(/MAIL_FROM is missing/);
    expect(parseEnv({ ...complete, MAIL_FROM: mail.MAIL_FROM }).SMTP_URL).toBeUndefined();
  });

  it.each([
    ["SMTP_URL", "https://mail.example.org"],
    ["MAIL_FROM", "Twinge"],
    ["MAIL_FROM", "a@example.org\r\nBcc: b@example.org"],
    ["TWINGE_VAPID_PRIVATE_KEY", "short"],
  ])("refuses %s=%j", (key, value) => {
    expect(() => parseEnv({ ...complete, [key]: value })).toThrow(`${key} must`);
  });

  it.each([
    ["true", true],
    ["0", false],
  ])("reads TWINGE_DEMO=%s as %s", (text, value) => {
    expect(parseEnv({ ...complete, TWINGE_DEMO: text }).TWINGE_DEMO).toBe(value);
  });
});

describe("a .env file", () => {
  const names = ["TWINGE_TEST_FIRST", "TWINGE_TEST_SECOND", "TWINGE_TEST_SET"];

  it.each([
    ["", "without a byte order mark"],
    ["\ufeff", "behind a byte order mark"],
  ])("%j: adds what is not set yet, %s", (mark) => {
    const folder = mkdtempSync(join(tmpdir(), "twinge-env-"));
    try {
      process.env.TWINGE_TEST_SET = "before";
      writeFileSync(
        join(folder, ".env"),
        `${mark}TWINGE_TEST_FIRST=1\r\nTWINGE_TEST_SECOND="two words"\r\nTWINGE_TEST_SET=after\r\n`,
      );
      loadSettingsFile(join(folder, ".env"));
      expect(names.map((name) => process.env[name])).toEqual(["1", "two words", "before"]);
    } finally {
      for (const name of names) delete process.env[name];
      rmSync(folder, { recursive: true });
    }
  });
});
