/** A LaTeX value as plain Unicode text: accents, ligatures and escapes read, formatting and braces gone; a command we do not know leaves its words. */
export function readLatex(text: string): string {
  const math = (text.match(/(?<!\\)\$/g)?.length ?? 0) % 2 === 0;
  let [plain, at] = ["", 0];
  while (at < text.length) {
    const [form, read] = PIECES.find(([one]) => matches(one, text, at)) ?? [];
    const found = form && matches(form, text, at);
    if (!found || !read || (found[0] === "$" && !math)) plain += text[at++];
    else {
      plain += read(found);
      at += found[0].length;
    }
  }
  return plain;
}

function matches(form: RegExp, text: string, at: number): RegExpExecArray | null {
  form.lastIndex = at;
  return form.exec(text);
}

// What may stand at a place of the text, and what it is in plain letters; the first that fits counts.
const PIECES: readonly (readonly [RegExp, (found: RegExpExecArray) => string])[] = [
  [/[^\\{}$~'`-]+/y, ([ordinary]) => ordinary],
  [/\\(?:url|path)\s*\{([^{}]*)\}/y, ([, address = ""]) => address],
  [/\\href\s*\{[^{}]*\}/y, () => ""],
  // \"o  \"{o}  \v{c}  \v c  \'\i  \c{c}
  [
    /\\(?:([`'^"~=.])\s*|([uvHckrbdt])(?:\s+|(?=\{|\\)))(?:\\?([A-Za-z])|\{\s*\\?([A-Za-z])\s*\})/y,
    ([, sign, letter, bare, braced]) => accented(sign ?? letter, bare ?? braced),
  ],
  [/\\([A-Za-z]+)(?:\{\}|[ \t]+|(?![A-Za-z]))/y, ([, name = ""]) => WORDS[name] ?? ""],
  [/\\([&%$#_{}])/y, ([, letter = ""]) => letter],
  [/\\[,;: !/\\]/y, () => " "],
  [/---/y, () => "—"],
  [/--/y, () => "–"],
  [/``/y, () => "“"],
  [/''/y, () => "”"],
  [/~/y, () => " "],
  [/[{}$]/y, () => ""],
];

function accented(mark = "", letter = ""): string {
  return (letter + (MARKS[mark] ?? "")).normalize("NFC");
}

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
  textasciitilde: "~",
  textasciicircum: "^",
  textbackslash: "\\",
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
