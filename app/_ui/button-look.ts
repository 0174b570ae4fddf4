export const BUTTON_LOOKS = ["primary", "secondary", "quiet", "urgent"] as const;
export type ButtonLook = (typeof BUTTON_LOOKS)[number];
export type ButtonSize = "regular" | "touch";

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-edge bg-surface text-ink hover:bg-sunken",
  quiet: "border-transparent bg-transparent text-accent hover:bg-sunken",
  urgent: "border-transparent bg-urgent text-on-urgent hover:opacity-90",
};

/** `touch` is the size of everything that a client touches: at least 44 CSS pixels. */
const SIZES: Readonly<Record<ButtonSize, string>> = {
  regular: "min-h-9 px-3 text-sm",
  touch: "min-h-11 px-4 text-base",
};

/** One look for buttons and for links that act like one. */
export function buttonClass(look: ButtonLook, size: ButtonSize, more = ""): string {
  return `inline-flex items-center justify-center gap-2 rounded-control border font-medium motion-safe:transition-colors disabled:opacity-60 aria-disabled:opacity-60 ${LOOKS[look]} ${SIZES[size]} ${more}`;
}
