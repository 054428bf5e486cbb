/** The names of a form's fields, in the order they stand on the page. */
export function shownFields(form: unknown): string[] {
  if (!(form instanceof HTMLFormElement)) return [];
  const names = Array.from(form.elements, (element) => element.getAttribute("name") ?? "");
  return [...new Set(names.filter(Boolean))];
}
