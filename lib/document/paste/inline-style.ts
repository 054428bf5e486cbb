/** One property of an element's own style as it is written, in lower case; office properties such as `mso-list`, which no browser keeps, included. Empty when it is not there. */
export function inlineStyle(element: Element, property: string): string {
  const style = element.getAttribute("style");
  if (!style) return "";
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon > 0 && declaration.slice(0, colon).trim().toLowerCase() === property)
      return declaration
        .slice(colon + 1)
        .replace(/!important/i, "")
        .trim()
        .toLowerCase();
  }
  return "";
}
