import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonLook } from "./button-look";

type Props = Omit<ComponentProps<typeof Link>, "className"> & ButtonLook;

/** A link that looks like a button: it goes somewhere, and changes nothing. */
export function ButtonLink({ variant, size, className, ...rest }: Props) {
  return <Link {...rest} className={buttonLook({ variant, size, className })} />;
}
