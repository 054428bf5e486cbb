import { readPieces } from "./reading";

/** The worker: one text or file in, its news out. Ending it is how a reading is cancelled. */
self.onmessage = ({ data }: MessageEvent<Uint8Array | string>) => {
  for (const news of readPieces(data)) self.postMessage(news);
};
