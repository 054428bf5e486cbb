/** The words of an error as they may be shown and kept: without the user and password of an address, and without what stands behind a telling name. */
export function withoutSecrets(words: string): string {
  return words
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, "$1…@")
    .replace(
      /\b(password|passwd|pwd|secret|token|api[-_]?key|authorization)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
      "$1$2…",
    );
}
