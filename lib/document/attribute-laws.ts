import { isSafeHref } from "@/lib/document/is-safe-href";

/** The levels a heading may have: the page's own title is level 1. */
export const headingLevels = [2, 3, 4] as const;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONGEST_LOCATOR = 200;

/** Whether a value is the id of a reference or quote: a UUID in lower case, so that equal ids are equal text. */
export function isReferenceId(value: unknown): value is string {
  return typeof value === "string" && UUID.test(value);
}

/** Which values each attribute of the document may hold, by `node.attribute` or `mark.attribute`; the schema and `acceptDocument` both stand on it. */
export const attributeLaws: Record<string, (value: unknown) => boolean> = {
  "heading.level": (value) => headingLevels.some((level) => level === value),
  "orderedList.start": (value) => isWholeNumber(value, 0, 9999),
  "tableCell.colspan": (value) => isWholeNumber(value, 1, 30),
  "tableCell.rowspan": (value) => isWholeNumber(value, 1, 200),
  "tableHeader.colspan": (value) => isWholeNumber(value, 1, 30),
  "tableHeader.rowspan": (value) => isWholeNumber(value, 1, 200),
  "citation.refId": isReferenceId,
  "citation.locator": (value) => value === null || isLocator(value),
  "citation.quoteId": (value) => value === null || isReferenceId(value),
  "link.href": isSafeHref,
};

/** The value if it keeps the attribute's law, else the fallback: for pasted markup, which may say anything. */
export function lawfulOr<Value>(attribute: string, value: Value, fallback: Value): Value {
  return attributeLaws[attribute]?.(value) ? value : fallback;
}

/** A schema's `validate` for one attribute: throws a RangeError that names the attribute when its law is broken. */
export function keepsLaw(attribute: string): (value: unknown) => void {
  return (value) => {
    if (!attributeLaws[attribute]?.(value))
      throw new RangeError(`${attribute} may not be ${JSON.stringify(value) ?? "missing"}`);
  };
}

function isWholeNumber(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= least && value <= most;
}

function isLocator(value: unknown): boolean {
  return (
    typeof value === "string" && value.trim() === value && value !== "" && value.length <= LONGEST_LOCATOR
  );
}
