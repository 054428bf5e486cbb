"use client";

import type { ReactElement, ReactNode } from "react";
import { Menu as AriaMenu, MenuItem as AriaMenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover, type PopoverProps } from "react-aria-components/Popover";
import { Separator } from "react-aria-components/Separator";
import { classNames } from "./class-names";

type Props = {
  trigger: ReactElement;
  label: string;
  children: ReactNode;
  /** Words above the list that are not things to do. */
  header?: ReactNode;
  placement?: PopoverProps["placement"];
};

/** A button that opens a short list of things to do. */
export function Menu({ trigger, label, children, header, placement = "bottom end" }: Props) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover offset={4} placement={placement} className="floating min-w-48">
        {header}
        <AriaMenu aria-label={label} className="max-h-[inherit] overflow-y-auto p-1 outline-none">
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

type ItemProps = {
  children: ReactNode;
  icon?: ReactNode;
  href?: string;
  onAction?: () => void;
  isDangerous?: boolean;
  isDisabled?: boolean;
  /** Why it is off, or what it will do. */
  description?: ReactNode;
  textValue?: string;
};

/** One thing to do in a menu. */
export function MenuItem({ children, icon, isDangerous, description, textValue, ...rest }: ItemProps) {
  return (
    <AriaMenuItem
      {...rest}
      textValue={textValue ?? (typeof children === "string" ? children : undefined)}
      className={classNames(
        "flex cursor-pointer items-start gap-2 rounded-md px-2 py-1.5 outline-none data-disabled:cursor-default data-disabled:text-faint data-focused:bg-hover pointer-coarse:py-2.5 [&_svg]:mt-0.5 [&_svg]:size-4 [&_svg]:shrink-0",
        isDangerous && "text-danger-ink",
      )}
    >
      {icon}
      <span className="min-w-0">
        <span className="block">{children}</span>
        {description ? <span className="block text-sm text-muted">{description}</span> : null}
      </span>
    </AriaMenuItem>
  );
}

/** A line between two groups of a menu. */
export function MenuLine() {
  return <Separator className="my-1 h-px bg-line" />;
}
