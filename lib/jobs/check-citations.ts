import "server-only";
import { countOpenEditions, verifyCitations } from "@/lib/answers/verify-citations";
import { log } from "@/lib/log";

const NAMED = 10;

/** Looks each night whether what is kept of every open edition's citations is what its words cite: `checked` counts the editions. A break fails the job, so that it stands on the page of jobs until somebody has looked. */
export async function checkCitations(): Promise<{ checked: number }> {
  const [checked, broken] = await Promise.all([countOpenEditions(), verifyCitations()]);
  for (const { editionId, stored, cited } of broken)
    log.error({ editionId, stored, cited }, "the citations kept of an edition are not what its words cite");
  if (broken.length === 0) return { checked };
  const named = broken.slice(0, NAMED).map(({ editionId }) => editionId);
  const more = broken.length > NAMED ? ` and ${broken.length - NAMED} more` : "";
  throw new Error(
    `The citations kept of ${broken.length === 1 ? "an open edition" : `${broken.length} open editions`} are not what the words cite: ${named.join(", ")}${more}. Opening the draft and saving it counts them anew; npm run citations:verify tells what differs.`,
  );
}
