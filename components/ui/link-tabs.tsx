"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef } from "react";
import { classNames } from "./class-names";

export type LinkTab = { href: string; label: string; count?: number };

type Props = { label: string; tabs: readonly LinkTab[]; current?: string };

/** Tabs that are places: each has its own address, and Back goes back. */
export function LinkTabs({ label, tabs, current }: Props) {
  const path = usePathname();
  const here = current ?? path;
  const row = useRef<HTMLElement>(null);
  // On a phone the row is longer than the window: the tab of this page must be in sight.
  useEffect(() => {
    const tab = row.current?.querySelector<HTMLElement>(`[href="${here}"]`);
    if (!row.current || !tab) return;
    const [shown, wanted] = [row.current.getBoundingClientRect(), tab.getBoundingClientRect()];
    row.current.scrollLeft += Math.max(0, wanted.right - shown.right + 8);
  }, [here]);
  return (
    <nav ref={row} aria-label={label} className="no-print -mx-1 overflow-x-auto px-1">
      <ul className="flex min-w-max gap-1 border-b border-line">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.href === here ? "page" : undefined}
              className={classNames(
                "-mb-px flex items-center gap-1.5 rounded-t-md border-b-2 px-2.5 py-2 font-medium -outline-offset-2 transition-colors",
                tab.href === here
                  ? "border-accent text-ink"
                  : "border-transparent text-muted hover:border-control-line hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="rounded-full bg-sunken px-1.5 text-xs text-muted tabular-nums">
                  {tab.count}
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
