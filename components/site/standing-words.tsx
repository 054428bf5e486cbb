/** The closing words, the sign-off and the disclaimer as they stood when the answer was published. */
export function StandingWords({ words }: { words: Record<string, string> }) {
  return (
    <>
      {words.closing_words && <p className="closing">{words.closing_words}</p>}
      {words.sign_off && <p className="sign-off">{words.sign_off}</p>}
      {words.disclaimer && (
        <section aria-labelledby="disclaimer" className="disclaimer">
          <h2 id="disclaimer">Disclaimer</h2>
          <p>{words.disclaimer}</p>
        </section>
      )}
    </>
  );
}
