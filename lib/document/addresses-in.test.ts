import { describe, expect, it } from "vitest";
import { addressesIn } from "@/lib/document/addresses-in";

const examples: [text: string, addresses: [text: string, href?: string][]][] = [
  ["See https://www.orpha.net/en/disease.", [["https://www.orpha.net/en/disease"]]],
  ["(https://example.org/a)", [["https://example.org/a"]]],
  ["https://en.wikipedia.org/wiki/Ehlers_(film), then", [["https://en.wikipedia.org/wiki/Ehlers_(film)"]]],
  [
    "“http://example.org/?a=1&b=2”; mailto:help@example.org!",
    [["http://example.org/?a=1&b=2"], ["mailto:help@example.org"]],
  ],
  [
    "https://example.org/?utm_source=mail&id=7",
    [["https://example.org/?utm_source=mail&id=7", "https://example.org/?id=7"]],
  ],
  ["https://doi.org/10.1016/S0140-6736(97)11096-0", [["https://doi.org/10.1016/S0140-6736(97)11096-0"]]],
  ["example.org, user@example.org, ftp://example.org, javascript:alert(1)", []],
  ["https://user:word@example.org/ and https://", []],
  ["", []],
];

describe("addressesIn", () => {
  it.each(examples)("finds the addresses of %j", (text, wanted) => {
    expect(addressesIn(text).map((found) => [found.text, found.href])).toEqual(
      wanted.map(([address, href]) => [address, href ?? address]),
    );
    for (const found of addressesIn(text))
      expect(text.slice(found.index)).toSatisfy((rest: string) => rest.startsWith(found.text));
  });
});
