import type { ReactNode } from "react";
import { SelectionProvider } from "@/components/references/selection/selection";

/** The library remembers what is selected for as long as one is in it. */
export default function LibraryLayout({ children }: { children: ReactNode }) {
  return <SelectionProvider>{children}</SelectionProvider>;
}
