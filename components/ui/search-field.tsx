"use client";

import { Search, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { SearchField as AriaSearchField, type SearchFieldProps } from "react-aria-components/SearchField";
import { classNames } from "./class-names";

type Props = Omit<SearchFieldProps, "className" | "children" | "style" | "aria-label"> & {
  label: string;
  placeholder?: string;
  hint?: ReactNode;
  className?: string;
};

/** A box to search with; Escape empties it. Inside a GET form it needs no script. */
export function SearchField({ label, placeholder, hint, className, ...rest }: Props) {
  return (
    <AriaSearchField {...rest} aria-label={label} className={classNames("group relative", className)}>
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-faint"
      />
      <Input
        placeholder={placeholder ?? label}
        className="control px-8! [&::-webkit-search-cancel-button]:hidden"
      />
      <Button className="absolute inset-y-0 right-0 flex w-8 cursor-pointer items-center justify-center rounded-md text-faint group-data-empty:hidden hover:text-ink">
        <X aria-hidden className="size-4" />
      </Button>
      {hint ? (
        <span className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 group-data-empty:block max-sm:hidden! pointer-coarse:hidden!">
          {hint}
        </span>
      ) : null}
    </AriaSearchField>
  );
}
