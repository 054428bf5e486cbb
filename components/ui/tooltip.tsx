"use client";

import { createContext, type ReactNode, useContext } from "react";
import { Tooltip as AriaTooltip, type TooltipProps } from "react-aria-components/Tooltip";

type Props = { children: ReactNode; placement?: TooltipProps["placement"] };

/** The part of the page that tooltips belong to; they stand after everything else where none is named. */
export const TooltipHome = createContext<Element | null>(null);

/** A few words beside what is hovered or focused; belongs inside a TooltipTrigger. */
export function Tooltip({ children, placement = "top" }: Props) {
  const home = useContext(TooltipHome);
  return (
    <AriaTooltip
      UNSTABLE_portalContainer={home ?? undefined}
      offset={6}
      placement={placement}
      className="max-w-72 animate-appear rounded-md bg-ink px-2 py-1 text-sm text-canvas shadow-raised"
    >
      {children}
    </AriaTooltip>
  );
}
