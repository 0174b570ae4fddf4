/** The looks of the chart's lines. They differ in marker, dash and colour, so that none of the three is needed alone. */
export interface LineLook {
  readonly colour: string;
  readonly dash: string | undefined;
  /** Path of the marker around 0,0. */
  readonly marker: string;
}

const LOOKS: readonly [LineLook, ...LineLook[]] = [
  { colour: "var(--accent)", dash: undefined, marker: "M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z" },
  { colour: "var(--act)", dash: "6 3", marker: "M-4-4h8v8h-8z" },
  { colour: "var(--info)", dash: "2 3", marker: "M0-5L5 0L0 5L-5 0z" },
  { colour: "var(--ink)", dash: "8 3 2 3", marker: "M0-5L5 4H-5z" },
  { colour: "var(--unknown)", dash: "12 4", marker: "M0 5L5-4H-5z" },
];

export function lineLook(index: number): LineLook {
  return LOOKS[index % LOOKS.length] ?? LOOKS[0];
}

/** A piece of the line, for the key beside the chart. */
export function LineKey({ index }: { readonly index: number }) {
  const { colour, dash, marker } = lineLook(index);
  return (
    <svg viewBox="0 0 36 12" className="h-3 w-9 shrink-0" aria-hidden="true">
      <path d="M0 6h36" stroke={colour} strokeWidth="2" strokeDasharray={dash} />
      <path d={marker} transform="translate(18 6)" fill={colour} />
    </svg>
  );
}
