import { expect, test } from "vitest";
import { loggedPath } from "@/lib/logged-path";

test.for([
  ["/desk/answers", "/desk/answers"],
  ["/search?q=what+a+reader+asked", "/search"],
  ["/shared/Zm9vYmFyYmF6", "/shared/…"],
  ["//shared/Zm9vYmFyYmF6?x=1", "/shared/…"],
  ["/Shared/Zm9v/more", "/Shared/…"],
  ["/invitation/Zm9vYmFyYmF6", "/invitation/…"],
] as const)("%s is logged as %s", ([path, logged]) => {
  expect(loggedPath(path)).toBe(logged);
});
