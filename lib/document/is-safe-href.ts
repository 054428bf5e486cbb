const LONGEST_HREF = 2048;
const WEB = /^https?:\/\/([^/?#]+)/i;
const MAIL = /^mailto:[^\s@?&,;:<>"]+@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?:\?subject=[^&#]*)?$/i;

/** Whether a link may stand in an answer: http, https or mailto, with a plain host, no user name, no hidden character and no `//host` or `java\tscript:` trick. */
export function isSafeHref(href: unknown): href is string {
  if (typeof href !== "string" || href.length > LONGEST_HREF) return false;
  if (/[\s\p{C}\\"<>^`{|}]/u.test(href)) return false;
  if (MAIL.test(href)) return true;
  const authority = WEB.exec(href)?.[1];
  return authority !== undefined && isPlainHost(authority) && URL.canParse(href);
}

function isPlainHost(authority: string): boolean {
  if (authority.includes("@") || authority.includes("%")) return false;
  const labels = authority.replace(/:\d+$/, "").split(".");
  return !labels.some(mixesScripts) && labels.some((label) => label !== "");
}

// A Latin name with a Cyrillic or Greek letter in it reads as another host than the one that opens.
function mixesScripts(label: string): boolean {
  return (
    /[a-z]/i.test(label) &&
    /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]/u.test(label)
  );
}
