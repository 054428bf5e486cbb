import { z } from "zod";
import { normaliseIdentifier, type SchemeName, schemeNames, schemes } from "@/lib/topics/identifiers";

const spaced = (text: string) => text.normalize("NFC").replace(/\s+/gu, " ").trim();

/** A disease's name as readers see it. */
export const topicName = z
  .string("Write the name of the disease.")
  .transform(spaced)
  .pipe(z.string().min(1, "Write the name of the disease.").max(200, "Keep the name under 200 characters."));

/** Adding a topic takes a name; the rest is written on its own page. */
export const newTopicInput = z.strictObject({ name: topicName });

const topicAct = z.strictObject({ topicId: z.uuid(), lockVersion: z.int().min(0) });

/** A new preferred name; the old one becomes a synonym. */
export const renameTopicInput = topicAct.extend({ name: topicName });

/** All synonyms, one a line. */
export const synonymsInput = topicAct.extend({
  synonyms: z
    .string()
    .max(20_000, "Keep the list under 20,000 characters.")
    .transform((text) => distinct(text.split(/\r?\n/).map(spaced).filter(Boolean)))
    .pipe(
      z
        .array(z.string().max(200, "Keep each synonym under 200 characters; write one a line."))
        .max(100, "Keep the list to 100 synonyms."),
    ),
});

/** All identifiers, a field for each catalogue; several in one field are parted by commas. */
export const identifiersInput = topicAct.extend(
  Object.fromEntries(schemeNames.map((scheme) => [scheme, identifiersOf(scheme)])) as Record<
    SchemeName,
    ReturnType<typeof identifiersOf>
  >,
);

export type NewTopicInput = z.output<typeof newTopicInput>;
export type RenameTopicInput = z.output<typeof renameTopicInput>;
export type SynonymsInput = z.output<typeof synonymsInput>;
export type IdentifiersInput = z.output<typeof identifiersInput>;

function identifiersOf(scheme: SchemeName) {
  const { label, example } = schemes[scheme];
  return z
    .string()
    .max(200, "Keep this under 200 characters.")
    .transform((text, context) => {
      const kept: string[] = [];
      for (const typed of text
        .split(/[,;\n]+/)
        .map(spaced)
        .filter(Boolean)) {
        const value = normaliseIdentifier(scheme, typed);
        if (value === null)
          context.addIssue({
            code: "custom",
            message: `“${typed}” does not look like ${label}. Write it like ${example}.`,
          });
        else kept.push(value);
      }
      return distinct(kept);
    });
}

/** The first of each spelling, upper and lower case alike. */
function distinct(words: string[]): string[] {
  return [...new Map(words.toReversed().map((word) => [word.toLowerCase(), word])).values()].toReversed();
}
