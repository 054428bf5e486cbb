/** One try at sending a form: what was sent, under which key. */
export type Attempt = { sent: string; key: string };

/** The same values sent again are the same act and keep their key; anything else is a new act with a new one. */
export function attemptFor(previous: Attempt | null, values: unknown): Attempt {
  const sent = JSON.stringify(values) ?? "";
  return previous?.sent === sent ? previous : { sent, key: newKey() };
}

// `crypto.randomUUID` is missing where a page is read over plain http from another machine.
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => uuidByte(byte, index).toString(16).padStart(2, "0")).join(
    "",
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** RFC 9562, version 4: four bits say the version, two the variant. */
function uuidByte(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  if (index === 8) return (byte & 0x3f) | 0x80;
  return byte;
}
