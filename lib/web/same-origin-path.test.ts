import fc from "fast-check";
import { expect, test } from "vitest";
import { sameOriginPath } from "@/lib/web/same-origin-path";

test.for([
  ["a path stays", "/desk/answers?state=draft#top", "/desk/answers?state=draft#top"],
  ["the public site is ours too", "/", "/"],
  ["another site leads to the desk", "https://evil.example/desk", "/desk"],
  ["a path that is a host leads to the desk", "//evil.example", "/desk"],
  ["a backslash is a slash", "/\\evil.example", "/desk"],
  ["a hidden tab is nothing", "/\t/evil.example", "/desk"],
  ["dots that leave a host leads to the desk", "/..//evil.example", "/desk"],
  ["a script leads to the desk", "javascript:alert(1)", "/desk"],
  ["signing in does not lead to signing in", "/sign-in?callbackUrl=/sign-in", "/desk"],
  ["an endpoint is not a page", "/api/auth/signout", "/desk"],
  ["nothing leads to the desk", undefined, "/desk"],
  ["two of them lead to the desk", ["/a", "/b"], "/desk"],
] as const)("%s", ([, wanted, path]) => {
  expect(sameOriginPath(wanted)).toBe(path);
});

test("our own full address is ours", () => {
  expect(sameOriginPath("http://localhost:4300/desk/people", "http://localhost:4300")).toBe("/desk/people");
  expect(sameOriginPath("http://localhost:4301/desk/people", "http://localhost:4300")).toBe("/desk");
});

test("whatever is asked for, the browser stays with us", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "//",
    ":",
    "@",
    "http:",
    "https://",
    "evil.example",
    "desk",
    "\t",
    "\n",
    "..",
    "%2f",
    "#",
    "?",
    " ",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
      const path = sameOriginPath(parts.join(""), "https://ours.example");
      expect(new URL(path, "https://ours.example").origin).toBe("https://ours.example");
      expect(path).toMatch(/^\/(?!\/)/);
    }),
    { numRuns: 2_000 },
  );
});
