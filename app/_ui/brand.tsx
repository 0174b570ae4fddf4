/** The product's mark and name; the mark is decoration, the name is text. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold tracking-tight">
      <svg viewBox="0 0 64 64" className="size-7" aria-hidden="true">
        <rect width="64" height="64" rx="15" className="fill-accent" />
        <path
          d="M10 38h11l6-20 10 30 6-16h11"
          fill="none"
          className="stroke-on-accent"
          strokeWidth="5.5"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Twinge
    </span>
  );
}
