"use client";

import type { ReactNode } from "react";
import { Tooltip as AriaTooltip, type TooltipProps } from "react-aria-components/Tooltip";

type Props = { children: ReactNode; placement?: TooltipProps["placement"] };

/** A few words beside what is hovered or focused; belongs inside a TooltipTrigger. */
export function Tooltip({ children, placement = "top" }: Props) {
  return (
    <AriaTooltip
      offset={6}
      placement={placement}
      className="max-w-72 animate-appear rounded-md bg-ink px-2 py-1 text-sm text-canvas shadow-raised"
    >
      {children}
    </AriaTooltip>
  );
}
