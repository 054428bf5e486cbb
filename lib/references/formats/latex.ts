/** A LaTeX value as plain Unicode text: accents, ligatures and escapes read, formatting and braces gone; a command we do not know leaves its words. */
export function readLatex(text: string): string {
  return text
    .replace(/\\(?:url|path)\s*\{([^{}]*)\}/g, "$1")
    .replace(/\\href\s*\{[^{}]*\}\s*\{([^{}]*)\}/g, "$1")
    .replace(ACCENT, (...found: string[]) => accented(found[1] || found[2], found[3] || found[4]))
    .replace(/\{?\\([A-Za-z]+)(?![A-Za-z])\s?(?:\{\})?/g, (_, name: string) => WORDS[name] ?? "")
    .replace(/\\([&%$#_{}])/g, (_, letter: string) => ESCAPED[letter] ?? letter)
    .replace(/\\[,;: !/]|\\\\/g, " ")
    .replace(/---/g, "—")
    .replace(/--/g, "–")
    .replace(/``|''/g, (quotes) => (quotes === "``" ? "“" : "”"))
    .replace(/(?<!\\)~/g, " ")
    .replace(/[{}]/g, "")
    .replace(/\$([^$]*)\$/g, "$1")
    .replace(/[\ue000-\ue006]/g, (letter) => KEPT[letter.charCodeAt(0) - 0xe000] ?? "");
}

// \"o  \"{o}  {\"o}  \v{c}  \'\i  \c c
const ACCENT =
  /\\(?:([`'^"~=.])\s*|([uvHckrbdt])(?:\s+|(?=\{|\\)))(?:(\\?[A-Za-z])|\{\s*(\\?[A-Za-z])\s*\})/g;

const MARKS: Record<string, string> = {
  "`": "\u0300",
  "'": "\u0301",
  "^": "\u0302",
  "~": "\u0303",
  '"': "\u0308",
  "=": "\u0304",
  ".": "\u0307",
  u: "\u0306",
  v: "\u030c",
  H: "\u030b",
  c: "\u0327",
  k: "\u0328",
  r: "\u030a",
  b: "\u0331",
  d: "\u0323",
  t: "\u0361",
};

function accented(mark = "", letter = ""): string {
  return (letter.replace("\\", "") + (MARKS[mark] ?? "")).normalize("NFC");
}

// What must survive the removal of braces and dollars waits in the private use area.
const KEPT = ["{", "}", "$", "~", "^", "\\", "&"];
const ESCAPED: Record<string, string> = { "{": "\ue000", "}": "\ue001", $: "\ue002" };

const WORDS: Record<string, string> = {
  ss: "ß",
  ae: "æ",
  AE: "Æ",
  oe: "œ",
  OE: "Œ",
  o: "ø",
  O: "Ø",
  aa: "å",
  AA: "Å",
  l: "ł",
  L: "Ł",
  i: "ı",
  j: "ȷ",
  dh: "ð",
  DH: "Ð",
  th: "þ",
  TH: "Þ",
  dj: "đ",
  DJ: "Đ",
  ng: "ŋ",
  NG: "Ŋ",
  textendash: "–",
  textemdash: "—",
  textquoteright: "’",
  textquoteleft: "‘",
  textquotedblleft: "“",
  textquotedblright: "”",
  textquotesingle: "'",
  guillemotleft: "«",
  guillemotright: "»",
  ldots: "…",
  dots: "…",
  textellipsis: "…",
  textasciitilde: "\ue003",
  textasciicircum: "\ue004",
  textbackslash: "\ue005",
  textunderscore: "_",
  textdegree: "°",
  degree: "°",
  textregistered: "®",
  texttrademark: "™",
  copyright: "©",
  pounds: "£",
  S: "§",
  P: "¶",
  alpha: "α",
  beta: "β",
  gamma: "γ",
  delta: "δ",
  epsilon: "ε",
  kappa: "κ",
  lambda: "λ",
  mu: "μ",
  omega: "ω",
  pi: "π",
  sigma: "σ",
  tau: "τ",
  theta: "θ",
  Delta: "Δ",
  Omega: "Ω",
  Phi: "Φ",
  phi: "φ",
  chi: "χ",
  psi: "ψ",
  zeta: "ζ",
  eta: "η",
  pm: "±",
  times: "×",
  cdot: "·",
  le: "≤",
  leq: "≤",
  ge: "≥",
  geq: "≥",
  approx: "≈",
  rightarrow: "→",
  to: "→",
  infty: "∞",
};
