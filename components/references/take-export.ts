import type { WrittenForm } from "@/lib/references/formats/write-formats";

const EXPORT = "/desk/references/export";
/** What every server and proxy takes as an address, with room for the rest of its line. */
const LONGEST_ADDRESS = 4_000;

/** Takes references along as a file; what an address has no room for is asked by a form. The page stays. */
export function takeExport(form: WrittenForm, query: string): void {
  const address = `${EXPORT}?format=${form}${query && `&${query}`}`;
  if (address.length <= LONGEST_ADDRESS) {
    window.location.assign(address);
    return;
  }
  const sent = document.createElement("form");
  Object.assign(sent, { method: "post", action: EXPORT, hidden: true });
  for (const [name, value] of new URLSearchParams(`format=${form}&${query}`)) {
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name, value });
    sent.append(field);
  }
  document.body.append(sent);
  sent.submit();
  sent.remove();
}
