"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonLook, buttonLookOff } from "./button-look";
import { classNames } from "./class-names";
import { ReasonedButton } from "./reasoned-button";
import { Spinner } from "./spinner";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> &
  ButtonLook & {
    children: ReactNode;
    /** Why it cannot be used now; the button stays in the tab order and says so. */
    reason?: string | null;
  };

/** A button: it shows when its work is under way, and when it is off it says why. */
export function Button({ children, reason, variant, size, className, ...rest }: ButtonProps) {
  const look = { variant, size, className };
  if (reason) {
    return (
      <ReasonedButton reason={reason} label={rest["aria-label"]} {...look}>
        {children}
      </ReasonedButton>
    );
  }
  return (
    <AriaButton {...rest} className={rest.isDisabled ? buttonLookOff(look) : buttonLook(look)}>
      {({ isPending }) => (
        <>
          <span className={classNames("inline-flex items-center gap-[inherit]", isPending && "opacity-0")}>
            {children}
          </span>
          {isPending ? <Spinner label="Working" className="absolute" /> : null}
        </>
      )}
    </AriaButton>
  );
}
