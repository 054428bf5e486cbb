const ALPHABET = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

type Letters = {
  letters: readonly { letter: string; names: number }[];
  /** True where the letters lead to pages of their own; else they lead to places of the one A-Z page. */
  hasOwnPages?: boolean;
  /** The letter whose page this is. */
  current?: string | null;
};

/** The letters of the A-Z; those without a name are shown, and lead nowhere. */
export function LetterLinks({ letters, hasOwnPages = false, current = null }: Letters) {
  const used = new Set(letters.map(({ letter }) => letter));
  const shown = used.has("#") ? [...ALPHABET, "#"] : ALPHABET;
  return (
    <ol className="letters" aria-label="Letters">
      {shown.map((letter) => (
        <li key={letter}>
          {used.has(letter) ? (
            <a
              href={letterAddress(letter, hasOwnPages)}
              aria-current={letter === current ? "page" : undefined}
            >
              {letterName(letter)}
            </a>
          ) : (
            <span>{letter}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** A letter as a heading or link shows it. */
export function letterName(letter: string): string {
  return letter === "#" ? "0–9" : letter;
}

/** The id of a letter's part of the A-Z. */
export function letterId(letter: string): string {
  return letter === "#" ? "letter-0" : `letter-${letter.toLowerCase()}`;
}

function letterAddress(letter: string, hasOwnPages: boolean): string {
  return hasOwnPages
    ? `/topics?letter=${letter === "#" ? "0" : letter.toLowerCase()}`
    : `/topics#${letterId(letter)}`;
}
