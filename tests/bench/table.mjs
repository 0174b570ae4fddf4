/** Only a ratio can fail; one that spreads too far says nothing. */
export function judge({ ratio, isConclusive }, { atLeast = 0, atMost = Infinity }) {
  if (!isConclusive) return "inconclusive";
  return ratio >= atLeast && ratio <= atMost ? "met" : "not met";
}

export function printTable(rows) {
  const cells = [
    ["", "subject / floor", "ratio", "spread", "target", ""],
    ...rows.map(({ name, title, ratio, spread, target, verdict }) => [
      name,
      title,
      ratio === undefined ? "" : ratio.toFixed(2),
      spread === undefined ? "" : `${Math.round(spread * 100)} %`,
      describe(target),
      verdict,
    ]),
  ];
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => row[column].length)));
  console.log("");
  for (const row of cells) {
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    );
  }
  for (const { name, notes } of rows) for (const note of notes) console.log(`${name}: ${note}`);
}

function describe({ atLeast, atMost }) {
  return atLeast === undefined ? `<= ${atMost.toFixed(2)}` : `>= ${atLeast.toFixed(2)}`;
}
