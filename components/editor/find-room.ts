/** An edge-to-edge place in the window, in pixels. */
type Box = { left: number; right: number; top: number; bottom: number };

/** How far the page would have to scroll up, or else the panel to move down, so that the one does not cover the other. */
export type Room = { scroll: number; shift: number };

const GAP = 8;

/** Both ways to bring a place of the text out from under the panel; the panel moves only where it stays whole in the window. */
export function roomFor(place: Box, panel: Box, height: number): Room {
  const isBeside = place.right <= panel.left || place.left >= panel.right;
  if (isBeside || place.top >= panel.bottom || place.bottom <= panel.top) return { scroll: 0, shift: 0 };
  const shift = place.bottom + GAP - panel.top;
  return { scroll: panel.bottom + GAP - place.top, shift: panel.bottom + shift <= height ? shift : 0 };
}
