/** A way to look at the page: on a phone, at a desk, or on paper. */
export type PreviewWidth = keyof typeof previewWidths;

/** The ways to look at the page, in CSS pixels: how wide it is laid out, and the margin of the paper around it (US Letter, two centimetres as the public stylesheet says). */
export const previewWidths = {
  phone: { label: "Phone", layout: 390, margin: 0, medium: "screen" },
  desktop: { label: "Desktop", layout: 1024, margin: 0, medium: "screen" },
  print: { label: "Print", layout: 665, margin: 75.5, medium: "print" },
} as const;

/** Whether a text is the name of a width. */
export function isPreviewWidth(name: unknown): name is PreviewWidth {
  return typeof name === "string" && Object.hasOwn(previewWidths, name);
}

/** How the page is laid into a box: never enlarged, in the middle; a page at a desk takes all the room there is. */
export function fitPage(width: PreviewWidth, room: { width: number; height: number }) {
  const { layout, margin } = previewWidths[width];
  const wide = width === "desktop" ? Math.max(layout, room.width) : layout;
  const scale = Math.min(1, room.width / (wide + 2 * margin));
  return {
    scale,
    width: wide,
    height: Math.max(0, room.height / scale - 2 * margin),
    left: (room.width - wide * scale) / 2,
    top: margin * scale,
  };
}
