"use client";

import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { type ButtonLook, buttonLook, buttonLookOff } from "./button-look";
import { classNames } from "./class-names";
import { ReasonedButton } from "./reasoned-button";
import { Spinner } from "./spinner";
import { useIsHydrated } from "./use-is-hydrated";

export type ButtonProps = Omit<AriaButtonProps, "className" | "children" | "style"> &
  ButtonLook & {
    children: ReactNode;
    /** Why it cannot be used now; the button stays in the tab order and says so. */
    reason?: string | null;
  };

/** A button: it shows when its work is under way, and when it is off it says why. A press never goes unheard. */
export function Button({ children, reason, variant, size, className, ...rest }: ButtonProps) {
  const isHydrated = useIsHydrated();
  const look = { variant, size, className };
  if (reason) {
    return (
      <ReasonedButton reason={reason} label={rest["aria-label"]} {...look}>
        {children}
      </ReasonedButton>
    );
  }
  const { isPending = false, isDisabled, onPress, type, ...others } = rest;
  return (
    <AriaButton
      {...others}
      // Until the page is alive a press would be lost, so the browser is told to wait; while it works, a press is not a second one.
      isDisabled={isDisabled || !isHydrated}
      type={isPending ? "button" : type}
      onPress={isPending ? undefined : onPress}
      aria-busy={isPending || undefined}
      className={isDisabled ? buttonLookOff(look) : buttonLook(look)}
    >
      <span className={classNames("inline-flex items-center gap-[inherit]", isPending && "opacity-0")}>
        {children}
      </span>
      {isPending ? <Spinner label="Working" className="absolute" /> : null}
    </AriaButton>
  );
}
