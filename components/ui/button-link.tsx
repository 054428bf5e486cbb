import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { PlainLink } from "./plain-link";

type Props = Omit<ComponentProps<typeof PlainLink>, "className"> & ButtonLook;

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({ variant, size, className, ...rest }: Props) {
  return <PlainLink {...rest} className={buttonLook({ variant, size, className })} />;
}
