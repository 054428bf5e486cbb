"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { completeHref } from "@/components/editor/complete-href";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { isSafeHref } from "@/lib/document/is-safe-href";

type Props = { editor: Editor; onClose: () => void };

const UNSAFE = "Give the whole address of a page, starting with https://, or an e-mail address.";

/** Sets, changes or removes the link at the caret or on the selected words. */
export function LinkDialog({ editor, onClose }: Props) {
  const [before] = useState(() => linkAtCaret(editor));
  const [href, setHref] = useState(before.href);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string>();
  const close = () => {
    onClose();
    setTimeout(() => editor.commands.focus(), 50);
  };
  const apply = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const address = completeHref(href);
    if (!isSafeHref(address)) return setError(UNSAFE);
    setLinkAt(editor, { address, words: before.wantsWords ? words.trim() || address : null });
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    close();
  };
  const says = before.isOn ? "Change the link" : "Add the link";
  return (
    <Dialog title={says} size="small" isOpen onOpenChange={(isOpen) => !isOpen && close()}>
      <form noValidate onSubmit={apply} className="flex flex-col gap-3 pb-4">
        <TextField
          autoFocus
          label="Address"
          inputMode="url"
          autoComplete="off"
          placeholder="https://"
          value={href}
          error={error}
          onChange={(event) => setHref(event.target.value)}
        />
        {before.wantsWords ? <LinkWords value={words} onChange={setWords} /> : null}
        <div className="flex flex-wrap justify-end gap-2">
          {before.isOn ? <Button onPress={remove}>Remove the link</Button> : null}
          <Button type="submit" variant="primary">
            {says}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function LinkWords({ value, onChange }: { value: string; onChange: (words: string) => void }) {
  return (
    <TextField
      label="Words to show"
      description="The name of the page says more than “here”."
      isOptional
      autoComplete="off"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function linkAtCaret(editor: Editor) {
  const isOn = editor.isActive("link");
  return {
    isOn,
    wantsWords: editor.state.selection.empty && !isOn,
    href: String(editor.getAttributes("link").href ?? ""),
  };
}

function setLinkAt(editor: Editor, { address, words }: { address: string; words: string | null }): void {
  if (words === null) {
    editor.chain().extendMarkRange("link").setLink({ href: address }).run();
    return;
  }
  const { from, to } = editor.state.selection;
  const marks = [{ type: "link", attrs: { href: address } }];
  editor.chain().insertContentAt({ from, to }, { type: "text", text: words, marks }).unsetMark("link").run();
}
