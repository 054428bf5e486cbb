"use client";

import { Fragment } from "react";
import { editorKeys } from "@/components/editor/key-sheet";
import { useIsMac } from "@/components/editor/toolbar-button";
import { Kbd } from "@/components/ui/kbd";

/** The keys of the editor, for the sheet of keys. */
export function EditorKeys() {
  const isMac = useIsMac();
  return (
    <section aria-labelledby="editor-keys" className="border-t border-line py-4">
      <h3 id="editor-keys" className="mb-2 font-semibold">
        While you write an answer
      </h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-2">
        {editorKeys(isMac).map(([what, keys]) => (
          <Fragment key={what}>
            <dt>{what}</dt>
            <dd className="text-right">
              <Kbd>{keys}</Kbd>
            </dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
