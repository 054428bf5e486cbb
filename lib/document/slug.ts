/** Words as an address: lower-case ASCII letters and digits with hyphens, cut at a word, at most 80 characters. Never empty. */
export function slugOf(words: string): string {
  const plain = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return cutAtWord(plain, 80) || "untitled";
}

function cutAtWord(slug: string, most: number): string {
  if (slug.length <= most) return slug;
  const cut = slug.slice(0, most);
  const end = cut.lastIndexOf("-");
  return end > 20 ? cut.slice(0, end) : cut;
}
