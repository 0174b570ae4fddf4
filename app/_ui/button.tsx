import type { ComponentProps } from "react";
import { type ButtonLook, type ButtonSize, buttonClass } from "./button-look";

export interface ButtonProps extends ComponentProps<"button"> {
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
}

export function Button({
  look = "secondary",
  size = "regular",
  type = "button",
  className,
  ...rest
}: ButtonProps) {
  return <button {...rest} type={type} className={buttonClass(look, size, className)} />;
}
