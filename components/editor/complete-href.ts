/** What people type as an address, completed: "example.org" is a page, "a@example.org" a letter box; anything else stays as it is. */
export function completeHref(typed: string): string {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return text;
  if (/^[^\s@/]+@[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/]+\.[^\s]{2,}$/.test(text) ? `https://${text}` : text;
}
