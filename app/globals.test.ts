import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
const [light, dark] = css.split("@media (prefers-color-scheme: dark)").map(coloursOf);

const grounds = ["canvas", "surface", "raised", "sunken", "hover"];
const words = [
  ...grounds.flatMap((ground) => ["ink", "muted", "faint"].map((ink) => [ink, ground] as const)),
  ...["info", "success", "warning", "danger", "accent"].flatMap((tone) => [
    [`${tone}-ink`, `${tone}-soft`] as const,
    [`${tone}-ink`, "surface"] as const,
    [`${tone}-ink`, "canvas"] as const,
    ["ink", `${tone}-soft`] as const,
  ]),
  ["muted", "accent-soft"] as const,
  ["on-accent", "accent"] as const,
  ["on-accent", "accent-strong"] as const,
  ["on-danger", "danger"] as const,
  ["on-danger", "danger-strong"] as const,
  ["canvas", "ink"] as const,
];
const lines = ["canvas", "surface", "raised"].flatMap((ground) =>
  ["focus", "control-line", "accent", "danger"].map((line) => [line, ground] as const),
);

describe.for([
  ["light", light ?? {}],
  ["dark", { ...light, ...dark }],
] as const)("in %s mode", ([, colours]) => {
  test.for(words)("%s reads on %s (4.5:1)", ([ink, ground]) => {
    expect(contrast(colours[ink], colours[ground])).toBeGreaterThanOrEqual(4.5);
  });
  test.for(lines)("%s shows on %s (3:1)", ([line, ground]) => {
    expect(contrast(colours[line], colours[ground])).toBeGreaterThanOrEqual(3);
  });
});

function coloursOf(part: string): Record<string, string> {
  const block = part.slice(part.indexOf(":root"), part.indexOf("}"));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  );
}

/** The ratio of WCAG 2.2, 1.4.3, between 1 and 21. */
function contrast(one: string | undefined, other: string | undefined): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string | undefined): number {
  if (!hex) throw new Error("The colour is not in globals.css.");
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
