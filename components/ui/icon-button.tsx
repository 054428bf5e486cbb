"use client";

import type { ReactNode } from "react";
import { TooltipTrigger } from "react-aria-components/Tooltip";
import { Button, type ButtonProps } from "./button";
import { classNames } from "./class-names";
import { Tooltip } from "./tooltip";

type Props = Omit<ButtonProps, "children" | "aria-label"> & {
  /** Its name, read aloud and shown as the tooltip. */
  label: string;
  children: ReactNode;
};

/** A square button that is only an icon; its name shows on hover and focus. */
export function IconButton({ label, children, variant = "quiet", className, ...rest }: Props) {
  const button = (
    <Button
      {...rest}
      variant={variant}
      aria-label={label}
      className={classNames("aspect-square px-0!", className)}
    >
      {children}
    </Button>
  );
  if (rest.reason) return button;
  return (
    <TooltipTrigger delay={500}>
      {button}
      <Tooltip>{label}</Tooltip>
    </TooltipTrigger>
  );
}
