"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useCallback } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import { useSoftLinks } from "./use-soft-links";

/** Links inside menus and lists go through the router, and everything speaks American English. */
export function RouteProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const open = useCallback((href: string) => router.push(href), [router]);
  useSoftLinks(open);
  return (
    <I18nProvider locale="en-US">
      <RouterProvider navigate={open}>{children}</RouterProvider>
    </I18nProvider>
  );
}
