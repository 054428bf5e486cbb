import { z } from "zod";
import type { ReadRecord } from "@/lib/references/formats/read-record";
import { normaliseDoi, normalisePmcid, normalisePmid } from "@/lib/references/identifiers";
import { referenceInput } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";

/** The kinds of numbers that a look-up can ask for, the surest first, with the field of each and how it is read. */
const awaitedKinds = {
  pmid: { field: "PMID", words: "PMID ", normalise: normalisePmid },
  doi: { field: "DOI", words: "DOI ", normalise: normaliseDoi },
  pmcid: { field: "PMCID", words: "", normalise: normalisePmcid },
} as const;

const kinds = Object.keys(awaitedKinds) as AwaitedNumber["kind"][];

/** A number of a source that is not in the library. */
export type AwaitedNumber = { kind: keyof typeof awaitedKinds; value: string };

/** "PMID 23719195", "PMC1234567", "DOI 10.1186/…". */
export function numberWords({ kind, value }: AwaitedNumber): string {
  return awaitedKinds[kind].words + value;
}

/** The number as the one field of a source. */
export function fieldsOfNumber({ kind, value }: AwaitedNumber): Partial<Csl> {
  return { [awaitedKinds[kind].field]: value };
}

/** The number of a record that has nothing else; null when it is whole, has other fields, or has no number that can be looked up. */
export function bareNumberOf(record: ReadRecord): AwaitedNumber | null {
  if (record.is !== "partial") return null;
  const { type, DOI, PMID, PMCID, ...others } = record.fields;
  const values = { pmid: PMID, doi: DOI, pmcid: PMCID };
  const kind = kinds.find((one) => values[one] !== undefined);
  return kind && Object.keys(others).length === 0 ? { kind, value: values[kind] ?? "" } : null;
}

const number = z
  .strictObject({ kind: z.enum(["pmid", "doi", "pmcid"]), value: z.string().max(2_000) })
  .transform(({ kind, value }, context): AwaitedNumber => {
    const normal = awaitedKinds[kind].normalise(value);
    if (normal !== null) return { kind, value: normal };
    context.addIssue({
      code: "custom",
      message: "This is no number that can be looked up. Correct it first.",
    });
    return z.NEVER;
  });

/** Asking for look-ups of numbers. */
export const awaitInput = z.strictObject({
  numbers: z.array(number).min(1).max(200, "Ask for at most 200 numbers at a time."),
});

/** An act on a number that waits. */
export const awaitedAct = z.strictObject({ awaitedId: z.uuid() });

/** Adding what was found, or, where nothing was, what somebody filled in. */
export const addAwaitedInput = awaitedAct.extend({ fields: referenceInput.optional() });

export type AwaitInput = z.infer<typeof awaitInput>;
export type AwaitedAct = z.infer<typeof awaitedAct>;
export type AddAwaitedInput = z.infer<typeof addAwaitedInput>;
