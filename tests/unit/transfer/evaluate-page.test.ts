import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { answerLine } from "@/lib/transfer/evaluate-line";
import { projectRoot } from "../../support/project-files";

describe("docs/evaluate.md", () => {
  const page = readFileSync(join(projectRoot, "docs/evaluate.md"), "utf8");
  const [sent = "", shown = ""] = Array.from(
    page.matchAll(/```json\n(.*?)```/gs),
    ([, block]) => block,
  );

  it("shows what the command says to its example", () => {
    const lines = sent.trimEnd().split("\n");
    const answers = lines.map((line) => answerLine(new TextEncoder().encode(line)).text);
    expect(answers.map((answer) => JSON.parse(answer))).toEqual(
      shown
        .trimEnd()
        .split("\n")
        .map((line) => JSON.parse(line)),
    );
    expect(lines).toHaveLength(2);
  });
});
