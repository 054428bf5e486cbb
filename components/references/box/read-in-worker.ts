import type { ReadingNews } from "./reading";

/** Reads beside the page, so that it stays alive; the answer cancels the reading. */
export function readInWorker(input: Uint8Array | string, tell: (news: ReadingNews) => void): () => void {
  const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }: MessageEvent<ReadingNews>) => {
    tell(data);
    if (data.is === "end" || data.is === "refused") worker.terminate();
  };
  worker.onerror = () => {
    worker.terminate();
    tell({
      is: "refused",
      sentence:
        "This could not be read to its end. Try again; if it fails again, send the file to your administrator.",
    });
  };
  worker.postMessage(input);
  return () => worker.terminate();
}
