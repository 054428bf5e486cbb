"use client";

import { RotateCw } from "lucide-react";
import { useRouter } from "next/navigation";
import { type AwaitedActions, AwaitedRow } from "@/components/references/awaited-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { AwaitedSource } from "@/lib/references/awaited/list-awaited";

type Props = {
  sources: readonly AwaitedSource[];
  zone: string;
  reason: string | null;
  actions: AwaitedActions;
};

/** The numbers that wait for a look-up or for somebody to decide on what was found; nothing of them is in the library yet. */
export function AwaitedList({ sources, ...rest }: Props) {
  const router = useRouter();
  if (sources.length === 0) return null;
  return (
    <Card
      isFlush
      title="Waiting for look-up"
      description="Asked for by everybody here. Nothing comes into the library before somebody adds it."
      actions={
        <Button size="small" onPress={() => router.refresh()}>
          <RotateCw aria-hidden /> Look again
        </Button>
      }
    >
      <ul
        aria-label="Waiting for look-up"
        className="flex flex-col divide-y divide-line border-t border-line"
      >
        {sources.map((source) => (
          <AwaitedRow key={source.id} source={source} {...rest} />
        ))}
      </ul>
    </Card>
  );
}
