import "server-only";
import { environment } from "@/lib/env";
import { HostPace, realClock } from "@/lib/outbound/host-pace";
import { makeOutside, type Outside } from "@/lib/outbound/make-outside";
import { getCentre } from "@/lib/settings/queries";

/** The door to the outside with the centre's name on it: who asks, and where to write when we ask too much. */
export async function makeCentreOutside(): Promise<Outside> {
  const { contactEmail } = await getCentre();
  const { ANSWER_DESK_ORIGIN, NCBI_API_KEY } = environment();
  const contact = [ANSWER_DESK_ORIGIN && `+${ANSWER_DESK_ORIGIN}`, contactEmail && `mailto:${contactEmail}`];
  const about = contact.filter(Boolean).join("; ");
  const perSecond = NCBI_API_KEY ? 9 : 3;
  return makeOutside({
    userAgent: about ? `AnswerDesk/1.0 (${about})` : "AnswerDesk/1.0",
    pace: new HostPace(realClock, (host) => (host.endsWith(".ncbi.nlm.nih.gov") ? 1_000 / perSecond : 1_000)),
  });
}
