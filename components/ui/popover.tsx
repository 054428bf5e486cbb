"use client";

import type { ReactElement, ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover as AriaPopover, type PopoverProps } from "react-aria-components/Popover";

type Props = {
  trigger: ReactElement;
  label: string;
  children: ReactNode | ((close: () => void) => ReactNode);
  placement?: PopoverProps["placement"];
};

/** A small panel that opens beside its button and closes on Escape or a press elsewhere. */
export function Popover({ trigger, label, children, placement = "bottom start" }: Props) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover offset={6} placement={placement} className="floating max-w-[min(24rem,calc(100vw-1rem))]">
        <Dialog aria-label={label} className="max-h-[inherit] overflow-y-auto p-4 outline-none">
          {({ close }) => (typeof children === "function" ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
