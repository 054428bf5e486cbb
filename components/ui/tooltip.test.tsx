// @vitest-environment jsdom
import { act } from "react";
import { TooltipTrigger } from "react-aria-components/Tooltip";
import { createRoot } from "react-dom/client";
import { beforeAll, expect, test } from "vitest";
import { Button } from "./button";
import { Tooltip, TooltipHome } from "./tooltip";

beforeAll(() => Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true }));

test("a tooltip belongs to the part of the page that is named for it, so that it lies in its landmark", async () => {
  document.body.innerHTML = "<div></div><search></search>";
  const home = document.querySelector("search");
  const root = createRoot(document.querySelector("div") as Element);
  const draw = (part: Element | null) =>
    act(async () =>
      root.render(
        <TooltipHome value={part}>
          <TooltipTrigger isOpen>
            <Button>Next</Button>
            <Tooltip>The next one</Tooltip>
          </TooltipTrigger>
        </TooltipHome>,
      ),
    );
  await draw(home);
  expect(home?.querySelector("[role=tooltip]")?.textContent).toBe("The next one");
  await draw(null);
  expect(home?.querySelector("[role=tooltip]")).toBeNull();
  expect(document.querySelector("[role=tooltip]")).not.toBeNull();
  await act(async () => root.unmount());
});
