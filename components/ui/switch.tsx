"use client";

import type { ReactNode } from "react";
import { Switch as AriaSwitch, type SwitchProps } from "react-aria-components/Switch";

type Props = Omit<SwitchProps, "className" | "children" | "style"> & { children: ReactNode };

/** Something that is on or off at once, without a save. */
export function Switch({ children, ...rest }: Props) {
  return (
    <AriaSwitch {...rest} className="group flex cursor-pointer items-center gap-2 data-disabled:text-faint">
      <span
        aria-hidden
        className="flex h-5 w-9 shrink-0 items-center rounded-full border border-control-line bg-sunken px-0.5 outline-offset-2 outline-focus transition-colors group-data-focus-visible:outline-2 group-data-selected:border-accent group-data-selected:bg-accent"
      >
        <span className="size-3.5 rounded-full bg-muted transition-transform group-data-selected:translate-x-4 group-data-selected:bg-on-accent" />
      </span>
      {children}
    </AriaSwitch>
  );
}
