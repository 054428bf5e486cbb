"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import {
  drawPage,
  EMPTY_DOCUMENT,
  type FrameCalls,
  listenIn,
  showMedium,
} from "@/components/preview/frame-document";
import { fitPage, type PreviewWidth, previewWidths } from "@/components/preview/preview-width";
import type { DraftPageProps } from "@/components/site/draft-page";

type Props = Partial<FrameCalls> & { page: DraftPageProps; width: PreviewWidth };

const nothing: FrameCalls = { onBlock: () => undefined, onKey: () => undefined };

/** The page itself in a frame of its own, whose policy runs no script: laid out at the chosen width, made smaller to fit. */
export function PreviewFrame({ page, width, ...calls }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const fit = fitPage(width, useRoom(box));
  const { margin, medium } = previewWidths[width];
  useFrame(frame, { page, medium, calls: { ...nothing, ...calls } });
  return (
    <div ref={box} className="relative min-h-0 flex-1 overflow-hidden rounded-b-lg bg-sunken">
      {margin > 0 ? (
        <div
          className="absolute inset-y-0 bg-[#fff] shadow-raised"
          style={{ left: fit.left - margin * fit.scale, width: (fit.width + 2 * margin) * fit.scale }}
        />
      ) : null}
      <iframe
        ref={frame}
        title={page.isLive ? "The page as readers see it" : "The page as readers will see it"}
        srcDoc={EMPTY_DOCUMENT}
        className="absolute origin-top-left border-0"
        style={{
          left: fit.left,
          top: fit.top,
          width: fit.width,
          height: fit.height,
          transform: `scale(${fit.scale})`,
        }}
      />
    </div>
  );
}

type Drawn = { page: DraftPageProps; medium: "screen" | "print"; calls: FrameCalls };

function useFrame(frame: RefObject<HTMLIFrameElement | null>, { page, medium, calls }: Drawn): void {
  const [inside, setInside] = useState<Document | null>(null);
  const latest = useRef({ calls, medium });
  useEffect(() => {
    latest.current = { calls, medium };
  });
  useEffect(() => {
    const element = frame.current;
    const adopt = () => {
      const document = element?.contentDocument;
      if (document?.URL === "about:srcdoc" && document.readyState === "complete") setInside(document);
    };
    adopt();
    element?.addEventListener("load", adopt);
    return () => element?.removeEventListener("load", adopt);
  }, [frame]);
  useEffect(() => {
    if (inside) drawPage(inside, page);
  }, [inside, page]);
  useEffect(() => {
    if (inside) showMedium(inside, medium);
  }, [inside, medium]);
  useEffect(() => {
    if (!inside) return;
    const dress = () => showMedium(inside, latest.current.medium);
    inside.addEventListener("load", dress, true);
    const deafen = listenIn(inside, () => latest.current.calls);
    return () => {
      inside.removeEventListener("load", dress, true);
      deafen();
    };
  }, [inside]);
}

/** How much room an element has, in CSS pixels, followed as it changes. */
function useRoom(box: RefObject<HTMLDivElement | null>) {
  const [room, setRoom] = useState({ width: 400, height: 600 });
  useEffect(() => {
    const watch = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      if (width > 0 && height > 0) setRoom({ width, height });
    });
    if (box.current) watch.observe(box.current);
    return () => watch.disconnect();
  }, [box]);
  return room;
}
