"use client";

import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Prints the page, itself left out. */
export function PrintButton() {
  return (
    <Button className="no-print" onPress={() => print()}>
      <Printer aria-hidden /> Print
    </Button>
  );
}
