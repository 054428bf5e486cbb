/**
 * Pasted markup without what would turn into false words: deleted text of tracked changes, office footnote anchors and the
 * redirects that Google Docs and search pages put round addresses. A superscript of digits becomes `[1,2]`, to be seen and
 * linked by a person. Needs a DOM; gives markup for the editor's own schema to read, which drops everything it does not know.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const gone of page.querySelectorAll("style, script, meta, link, title, del, o\\:p, s[class*=Del i]"))
    gone.remove();
  for (const link of page.querySelectorAll("a[href]")) cleanLink(link);
  for (const raised of page.querySelectorAll("sup")) {
    const text = (raised.textContent ?? "").trim();
    if (/^\d+(\s*[,–-]\s*\d+)*$/.test(text)) raised.replaceWith(`[${text}]`);
  }
  for (const styled of page.querySelectorAll("[class], [id]")) {
    styled.removeAttribute("class");
    styled.removeAttribute("id");
  }
  return page.body.innerHTML;
}

function cleanLink(link: Element): void {
  const href = (link.getAttribute("href") ?? "").trim();
  if (href.startsWith("#") || /#(_ftn|_edn|_msocom|cmnt)/i.test(href)) link.replaceWith(...link.childNodes);
  else link.setAttribute("href", withoutRedirect(href));
}

function withoutRedirect(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  if (!/(^|\.)google\.[a-z.]+$/i.test(url.hostname) || url.pathname !== "/url") return href;
  return url.searchParams.get("q") ?? url.searchParams.get("url") ?? href;
}
