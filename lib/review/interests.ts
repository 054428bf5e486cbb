import { z } from "zod";
import { plainText } from "@/lib/document/plain-text";

/** The kinds of interest that are declared, as they are called. */
export const interestKinds = {
  employment: "Employment",
  consultancy: "Consultancy or advisory board",
  funding: "Research funding",
  speaking: "Speaker's fee or travel",
  holdings: "Shares or a patent",
  office: "Office in an organisation",
  personal: "Personal or family",
} as const;

export type InterestKind = keyof typeof interestKinds;

/** One interest: who it is with, of what kind, and which of our topics it touches. */
export type Interest = {
  organisation: string;
  kind: InterestKind;
  topics: { id: string; name: string }[];
};

const interest = z.strictObject({
  organisation: plainText(200).refine((text) => text !== "", "Say who it is with."),
  kind: z.enum(Object.keys(interestKinds) as [InterestKind, ...InterestKind[]], "Choose what kind it is."),
  topics: z
    .array(z.strictObject({ id: z.uuid(), name: z.string().max(300) }))
    .max(50, "Fifty topics at most for one interest."),
});

/** Declaring one's interests for the next twelve months: none, or each of them. */
export const declareInput = z
  .strictObject({
    has: z.enum(["none", "some"], "Say whether you have anything to declare."),
    interests: z.array(interest).max(50, "Fifty interests at most."),
    idempotencyKey: z.uuid(),
  })
  .refine(({ has, interests }) => has === "none" || interests.length > 0, {
    path: ["has"],
    message: "Add the interest, or say that you have none.",
  });

export type DeclareInput = z.infer<typeof declareInput>;

/** An interest in a line: "Genzyme, consultancy or advisory board: Gaucher disease". */
export function interestWords({ organisation, kind, topics }: Interest): string {
  const named = topics.map(({ name }) => name).join(", ");
  return `${organisation}, ${interestKinds[kind].toLowerCase()}${named ? `: ${named}` : ""}`;
}
