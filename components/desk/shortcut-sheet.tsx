"use client";

import { Keyboard } from "lucide-react";
import { useRouter } from "next/navigation";
import { Fragment, Suspense, useEffect, useState } from "react";
import { SHOW_KEYS } from "@/components/editor/key-sheet";
import { Dialog } from "@/components/ui/dialog";
import { IconButton } from "@/components/ui/icon-button";
import { Kbd } from "@/components/ui/kbd";
import { late } from "@/components/ui/late";
import { Switch } from "@/components/ui/switch";
import { deskPlaces } from "./desk-places";
import type { Wish } from "./shortcuts";
import { useShortcutWish } from "./use-shortcut-wish";
import { useShortcuts } from "./use-shortcuts";

const keys: readonly (readonly [string, readonly string[]])[] = [
  ["Show these keys", ["?"]],
  ["Search answers", ["/"]],
  ["Next and previous row of a list", ["j", "k"]],
  ["Select the row, in the library and the answers", ["x"]],
  ["In a review: the text, since your review, all since live", ["t", "s", "l"]],
  ["In a review: next and previous change, your decision", ["n", "p", "d"]],
];

const EditorKeys = late(() => import("@/components/editor/editor-keys").then((room) => room.EditorKeys));

const placeKeys = (closed: readonly string[]) =>
  deskPlaces
    .filter(({ href }) => !closed.includes(href))
    .map((place) => [`Go to ${place.label}`, ["g", place.key]] as const);

/** The keys of the desk and of the editor, shown by `?`, by its button, and by Control and slash while one writes; single keys can be switched off for speech input. */
export function ShortcutSheet({ closed }: { closed: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const [isOn, setOn] = useShortcutWish();
  const router = useRouter();
  useEffect(() => {
    const show = () => setOpen(true);
    document.addEventListener(SHOW_KEYS, show);
    return () => document.removeEventListener(SHOW_KEYS, show);
  }, []);
  useShortcuts(isOn, closed, (wish: Wish) => {
    if (wish.to === "help") setOpen(true);
    else if (wish.to === "search") document.getElementById("desk-search")?.focus();
    else router.push(wish.href);
  });
  return (
    <>
      <IconButton label="Keyboard shortcuts" onPress={() => setOpen(true)} className="max-sm:hidden">
        <Keyboard aria-hidden />
      </IconButton>
      <Dialog title="Keyboard shortcuts" size="medium" isOpen={isOpen} onOpenChange={setOpen}>
        <dl className="grid grid-cols-[1fr_auto] gap-y-2">
          {[...keys, ...placeKeys(closed)].map(([what, presses]) => (
            <Fragment key={what}>
              <dt>{what}</dt>
              <dd className="flex items-center gap-1">
                {presses.map((press) => (
                  <Kbd key={press}>{press}</Kbd>
                ))}
              </dd>
            </Fragment>
          ))}
        </dl>
        <div className="mt-4 border-t border-line pt-4 pb-3">
          <Switch isSelected={isOn} onChange={setOn}>
            Use these single keys
          </Switch>
        </div>
        <Suspense>
          <EditorKeys />
        </Suspense>
      </Dialog>
    </>
  );
}
