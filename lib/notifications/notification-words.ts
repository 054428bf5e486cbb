import type { AuditEvent } from "@/lib/audit/event";
import type { Place, Telling } from "@/lib/notifications/telling";

/** What stands in place of the title of an answer that has no question yet. */
export const UNTITLED = "An answer without a question yet";

/** What happened, to follow the actor's name and stand before the title: "requested changes to". */
export function phraseOf(telling: Telling<AuditEvent>, event: AuditEvent): string {
  return typeof telling.says === "string" ? telling.says : telling.says(event);
}

/** The address of the place, from the desk's root: "/desk/answers/1f…/draft". */
export function hrefOf(
  place: Place,
  subject: { answerId: string | null; referenceId: string | null },
): string {
  if (place === "profile") return "/desk/profile";
  if (place === "wording") return "/desk/settings/wording";
  if (place === "reference") return `/desk/references/${subject.referenceId}`;
  const answer = `/desk/answers/${subject.answerId}`;
  return place === "overview" ? answer : `${answer}/${place}`;
}
