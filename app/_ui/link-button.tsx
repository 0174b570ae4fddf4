import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-look";

interface LinkButtonProps extends ComponentProps<typeof Link> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
}

/** Goes somewhere, so it is a link, and looks like a button. */
export function LinkButton({
  look = "secondary",
  size = "regular",
  className,
  ...rest
}: LinkButtonProps) {
  return <Link {...rest} className={buttonClass(look, size, className)} />;
}
