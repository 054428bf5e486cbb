import fc from "fast-check";
import { expect, test } from "vitest";
import { fitPage, type PreviewWidth, previewWidths } from "@/components/preview/preview-width";

const widths = Object.keys(previewWidths) as PreviewWidth[];
const rooms = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 4000 }),
});

test("the page fits into its room with the margins of its paper, in the middle, and is never enlarged", () => {
  fc.assert(
    fc.property(fc.constantFrom(...widths), rooms, (width, room) => {
      const fit = fitPage(width, room);
      const { margin, layout } = previewWidths[width];
      expect(fit.scale).toBeLessThanOrEqual(1);
      expect(fit.width).toBeGreaterThanOrEqual(layout);
      expect(fit.left).toBeGreaterThanOrEqual(margin * fit.scale - 0.01);
      expect(fit.left + fit.width * fit.scale + margin * fit.scale).toBeLessThanOrEqual(room.width + 0.01);
      expect(fit.top + fit.height * fit.scale).toBeLessThanOrEqual(room.height + 0.01);
    }),
  );
});

test("a phone is shown as wide as it is where there is room", () => {
  expect(fitPage("phone", { width: 500, height: 800 })).toMatchObject({ scale: 1, width: 390, left: 55 });
});

test("a page at a desk is made smaller rather than narrower", () => {
  expect(fitPage("desktop", { width: 512, height: 800 })).toMatchObject({ scale: 0.5, width: 1024, left: 0 });
});
