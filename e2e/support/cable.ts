import { connect, createServer, type Server, type Socket } from "node:net";

/** A cable between a browser and the application: bytes pass as they are until it is cut, and again when it is mended. */
export type Cable = { origin: string; cut: () => void; mend: () => void; close: () => Promise<void> };

/** Lays a cable to the application of the stories; a page that opens `origin` talks through it. */
export async function layCable(application: string): Promise<Cable> {
  const { hostname, port } = new URL(application);
  const ends = new Set<Socket>();
  let isCut = false;
  const server: Server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [end, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(end);
      end.on("error", () => other.destroy());
      end.on("close", () => {
        ends.delete(end);
        other.destroy();
      });
      end.pipe(other);
    }
  });
  await new Promise<void>((tell) => server.listen(0, "localhost", tell));
  const address = server.address();
  const origin = `http://localhost:${typeof address === "object" && address ? address.port : 0}`;
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  return {
    origin,
    cut,
    mend: () => {
      isCut = false;
    },
    close: async () => {
      cut();
      await new Promise((tell) => server.close(tell));
    },
  };
}
