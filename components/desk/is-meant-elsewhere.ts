/** Whether a key belongs to a field, to a window over the page, or to the browser, and is no shortcut of the page. */
export function isMeantElsewhere(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  return isField(event.target) || document.querySelector(windows) !== null;
}

const windows = "[role=dialog], [role=alertdialog], [role=menu], [role=listbox]";

// Asked first: who types waits for this at each key, and a long page takes a while to be looked through.
function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches("input:not([type=checkbox], [type=radio]), textarea, select"))
  );
}
