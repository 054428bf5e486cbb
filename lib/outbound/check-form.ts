import { OutsideProblem } from "@/lib/outbound/outcome";

/** The form that an answer is expected in. */
export type ExpectedForm = "any" | "json" | "xml" | "text";

const forms: Record<ExpectedForm, { name: string; isOf: (body: string) => boolean }> = {
  any: { name: "anything", isOf: () => true },
  json: { name: "JSON", isOf: isJson },
  xml: { name: "XML", isOf: (body) => body.startsWith("<") && !isHtml(body) },
  text: { name: "plain text", isOf: (body) => !isHtml(body) },
};

/** Throws when the body is in another form than expected: an HTML page of a login or a proxy where data should be. */
export function checkForm(body: string, expected: ExpectedForm): void {
  const { name, isOf } = forms[expected];
  const start = body.trimStart();
  if (isOf(start)) return;
  const found = isHtml(start) ? "a web page" : "something else";
  throw new OutsideProblem("not-understood", {
    sentence: `The answer should be ${name}, and is ${found}. Perhaps a proxy or a sign-in page answered instead.`,
  });
}

function isHtml(start: string): boolean {
  return /^(<!--[\s\S]*?-->\s*|<\?xml[^>]*\?>\s*)*(<!doctype html|<html|<head|<body|<script)/i.test(
    start.slice(0, 5_000),
  );
}

function isJson(body: string): boolean {
  try {
    JSON.parse(body);
    return true;
  } catch {
    return false;
  }
}
