import { expect, test } from "vitest";
import { isPublicAddress, publicWeb } from "@/lib/outbound/address-law";
import { judgeUrl } from "@/lib/outbound/judge-url";

test.for([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["100.64.0.1", false],
  ["169.254.169.254", false],
  ["0.0.0.0", false],
  ["198.18.0.1", false],
  ["192.0.2.1", false],
  ["224.0.0.1", false],
  ["240.0.0.1", false],
  ["255.255.255.255", false],
  ["::", false],
  ["::1", false],
  ["::7f00:1", false],
  ["::ffff:127.0.0.1", false],
  ["::ffff:10.0.0.1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["2001::1", false],
  ["2001:db8::1", false],
  ["fc00::1", false],
  ["fe80::1", false],
  ["fe80::1%eth0", false],
  ["2606:4700::1111%eth0", false],
  ["fec0::1", false],
  ["ff02::1", false],
  ["4000::1", false],
  ["example.org", false],
  ["", false],
] as const)("%s is public: %s", ([address, isPublic]) => {
  expect(isPublicAddress(address)).toBe(isPublic);
});

test.for([
  "http://127.0.0.1/",
  "http://127.1/",
  "http://2130706433/",
  "http://0x7f000001/",
  "http://0x7f.0.0.1/",
  "http://0177.0.0.1/",
  "http://１２７.0.0.1/",
  "http://127.0.0.1./",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[0:0:0:0:0:ffff:169.254.169.254]/",
  "http://[fe80::1%25eth0]/",
  "http://169.254.169.254/latest/meta-data/",
  "http://localhost/",
  "http://localhost./",
  "http://db.localhost/",
  "http://printer/",
  "http://vault.internal/",
  "http://printer.local/",
  "ftp://example.org/",
  "file:///etc/passwd",
  "gopher://example.org/",
  "data:text/plain,x",
  "javascript:alert(1)",
  "http://user@example.org/",
  "http://user:secret@example.org/",
  "https://pubmed.gov@evil.example/",
  "http://example.org:22/",
  "https://example.org:8443/",
  "//example.org/",
  "example.org",
  "http:// example.org/",
  "http://exa mple.org/",
  `https://example.org/${"a".repeat(2100)}`,
])("%s is never asked", (text) => {
  expect(judgeUrl(text, publicWeb)).toMatchObject({ sentence: expect.stringMatching(/\.$/) });
});

test.for([
  "https://example.org/",
  "http://example.org/a?b#c",
  "https://example.org:443/",
  "http://8.8.8.8/",
  "https://[2606:4700::1111]/",
])("%s may be asked", (text) => {
  expect(judgeUrl(text, publicWeb)).toMatchObject({ url: expect.any(URL) });
});
