import type { ReactNode } from "react";
import { linkWords } from "@/components/site/link-words";

type Props = {
  words: Record<string, string>;
  /** The kind of wording that is shown as new, in a preview. */
  marked?: string | undefined;
};

/** The closing words, the sign-off, the disclaimer and how to reach the centre: those in force, or those of the day in a page of the past. */
export function StandingWords({ words, marked }: Props) {
  const said = (kind: string, shown: ReactNode = words[kind]) =>
    kind === marked ? <mark>{shown}</mark> : shown;
  return (
    <>
      {words.closing_words && <p className="closing">{said("closing_words")}</p>}
      {words.sign_off && <p className="sign-off">{said("sign_off")}</p>}
      {words.disclaimer && (
        <section aria-labelledby="disclaimer" className="disclaimer">
          <h2 id="disclaimer">Disclaimer</h2>
          <p>{said("disclaimer")}</p>
        </section>
      )}
      {words.contact && (
        <section aria-labelledby="contact" className="disclaimer">
          <h2 id="contact">Contact</h2>
          <p>{said("contact", linkWords(words.contact))}</p>
        </section>
      )}
    </>
  );
}
