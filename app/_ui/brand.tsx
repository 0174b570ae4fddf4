const MARK =
  '<svg viewBox="0 0 64 64" class="size-7" aria-hidden="true"><rect width="64" height="64" rx="15" class="fill-accent"/><path d="M10 38h11l6-20 10 30 6-16h11" fill="none" class="stroke-on-accent" stroke-width="5.5" stroke-linecap="round" stroke-linejoin="round"/></svg>';
// One string: every page and each of its fallbacks carries the mark, and elements are what a page costs.
const MARKUP = { __html: `${MARK}Twinge` };

/** The product's mark and name; the mark is decoration, the name is text. */
export function Brand() {
  return (
    <span
      className="inline-flex items-center gap-2 font-semibold tracking-tight"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant.
      dangerouslySetInnerHTML={MARKUP}
    />
  );
}
