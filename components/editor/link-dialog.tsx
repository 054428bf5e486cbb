"use client";

import type { Editor } from "@tiptap/react";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { isSafeHref } from "@/lib/document/is-safe-href";

type Props = { editor: Editor; onClose: () => void };

const UNSAFE = "Give the whole address of a page, starting with https://, or an e-mail address.";

/** Sets, changes or removes the link at the caret or on the selected words. */
export function LinkDialog({ editor, onClose }: Props) {
  const isOn = editor.isActive("link");
  const { from, to, empty } = editor.state.selection;
  const wantsWords = empty && !isOn;
  const [href, setHref] = useState<string>(String(editor.getAttributes("link").href ?? ""));
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
    if (wantsWords) {
      const text = words.trim() || address;
      editor
        .chain()
        .insertContentAt(
          { from, to },
          { type: "text", text, marks: [{ type: "link", attrs: { href: address } }] },
        )
        .run();
    } else editor.chain().extendMarkRange("link").setLink({ href: address }).run();
    close();
  };
  const remove = () => {
    editor.chain().extendMarkRange("link").unsetLink().run();
    close();
  };
  return (
    <Dialog
      title={isOn ? "Change the link" : "Add a link"}
      size="small"
      isOpen
      onOpenChange={(isOpen) => !isOpen && close()}
    >
      <form id="link-form" noValidate onSubmit={apply} className="flex flex-col gap-3 pb-4">
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
        {wantsWords ? (
          <TextField
            label="Words to show"
            description="The name of the page says more than “here”."
            isOptional
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        ) : null}
        <div className="flex flex-wrap justify-end gap-2">
          {isOn ? <Button onPress={remove}>Remove the link</Button> : null}
          <Button type="submit" variant="primary">
            {isOn ? "Change the link" : "Add the link"}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What people type as an address, completed: "example.org" is a page, "a@example.org" a letter box. */
export function completeHref(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/]+\.[^\s]{2,}$/.test(text) ? `https://${text}` : text;
}
