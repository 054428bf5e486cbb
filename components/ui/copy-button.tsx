"use client";

import { Check, Copy } from "lucide-react";
import { useEffect, useState } from "react";
import { Button, type ButtonProps } from "./button";
import { showToast } from "./toast-queue";

type Props = Pick<ButtonProps, "variant" | "size" | "className"> & { text: string; children?: string };

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, children = "Copy", ...look }: Props) {
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async () => {
    const isAllowed = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    if (isAllowed) setCopied(true);
    else
      showToast({
        tone: "danger",
        title: "Could not copy",
        description: "Select the text and copy it yourself.",
      });
  };
  return (
    <Button {...look} onPress={() => void copy()}>
      {isCopied ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite">{isCopied ? "Copied" : children}</span>
    </Button>
  );
}
