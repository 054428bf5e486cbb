import { expect, test } from "vitest";
import { roomFor } from "./find-room";

const panel = { left: 600, right: 1000, top: 100, bottom: 220 };
const place = { left: 700, right: 760, top: 150, bottom: 170 };

test.for([
  ["nothing moves for a place beside the panel", { ...place, left: 100, right: 160 }, 800, 0, 0],
  ["nothing moves for a place below it", { ...place, top: 230, bottom: 250 }, 800, 0, 0],
  ["nothing moves for a place above it", { ...place, top: 60, bottom: 80 }, 800, 0, 0],
  ["a covered place comes out below the panel, or the panel goes below it", place, 800, 78, 78],
  ["half covered is covered", { ...place, left: 580, right: 620, top: 210, bottom: 230 }, 800, 18, 138],
  ["a panel that would leave the window stays", place, 290, 78, 0],
] as const)("%s", ([, where, height, scroll, shift]) => {
  expect(roomFor(where, panel, height)).toEqual({ scroll, shift });
});
