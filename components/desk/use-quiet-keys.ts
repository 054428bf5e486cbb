"use client";

import { useEffect, useState } from "react";

const QUIET = 1_000;

/** True once it is asked for and nobody has pressed a key for a second: what takes the focus then takes no half of a word with it. */
export function useQuietKeys(isAsked: boolean): boolean {
  const [isQuiet, setQuiet] = useState(false);
  useEffect(() => {
    if (!isAsked) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setQuiet(true), QUIET);
    };
    wait();
    window.addEventListener("keydown", wait, true);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("keydown", wait, true);
      setQuiet(false);
    };
  }, [isAsked]);
  return isAsked && isQuiet;
}
