import { expect, test } from "vitest";
import { isSafeHref } from "@/lib/document/is-safe-href";

test.for([
  "https://www.ncbi.nlm.nih.gov/pubmed/23719195",
  "http://www.mayoclinic.org/diseases-conditions/hair-loss/basics/definition/con-20027666",
  "https://doi.org/10.1016/S0140-6736(97)11096-0",
  "https://example.org:8443/a?b=c&d=%20e#f",
  "https://medium.com/@author/a:b",
  "https://münchen.example/straße",
  "https://президент.рф/",
  "HTTPS://EXAMPLE.ORG",
  "mailto:info@example.org",
  "mailto:info@example.org?subject=A%20question",
])("%s may stand in an answer", (href) => {
  expect(isSafeHref(href)).toBe(true);
});

test.for([
  ["a script", "javascript:alert(1)"],
  ["a script in other letters", "JaVaScRiPt:alert(1)"],
  ["a script with a tab in its name", "java\tscript:alert(1)"],
  ["a script with a line end in its name", "java\nscript:alert(1)"],
  ["a script after a control character", "\u0001javascript:alert(1)"],
  ["a script after a space", " javascript:alert(1)"],
  ["a script of another kind", "vbscript:msgbox(1)"],
  ["a script as an entity", "javascript&colon;alert(1)"],
  ["data", "data:text/html,<script>alert(1)</script>"],
  ["a blob", "blob:https://example.org/1"],
  ["a file", "file:///etc/passwd"],
  ["ftp", "ftp://example.org/"],
  ["an address without protocol", "//evil.com"],
  ["an address with backslashes", "\\\\evil.com"],
  ["a protocol with one slash", "https:/evil.com"],
  ["a protocol without slashes", "https:evil.com"],
  ["a protocol with three slashes", "https:///evil.com"],
  ["a backslash for a slash", "https:/\\evil.com"],
  ["a user name that looks like a host", "https://pubmed.gov@evil"],
  ["a user name and password", "https://user:pass@evil.com/"],
  ["a user name before a backslash", "https://evil.com\\@pubmed.gov"],
  ["an escaped host", "https://pubmed.gov%2eevil.com"],
  ["no host", "https://"],
  ["only a port", "https://:80/"],
  ["a wrong port", "https://example.org:99999/"],
  ["a relative path", "/desk"],
  ["a fragment", "#top"],
  ["a zero-width space", "https://exam\u200bple.org"],
  ["a direction override", "https://example.org/\u202egpj.exe"],
  ["a quote", 'https://example.org/"onmouseover=alert(1)'],
  ["a tag", "https://example.org/<script>"],
  ["a space", "https://example.org/a b"],
  ["a Cyrillic letter in a Latin name", "https://pubmеd.gov"],
  ["mail with hidden copies", "mailto:a@example.org?bcc=b@example.org"],
  ["mail to many", "mailto:a@example.org,b@example.org"],
  ["mail to nobody", "mailto:"],
  ["an endless address", `https://example.org/${"a".repeat(3000)}`],
  ["nothing", ""],
])("%s is refused", ([, href]) => {
  expect(isSafeHref(href)).toBe(false);
});

test.for([null, undefined, 1, {}, ["https://example.org"]])("%s is no address", (href) => {
  expect(isSafeHref(href)).toBe(false);
});
