"use client";

import { BoxForm } from "@/app/desk/references/new/box-form";
import { BoxList } from "@/app/desk/references/new/box-list";
import { BoxTexts } from "@/app/desk/references/new/box-texts";
import { useSourceBox } from "@/app/desk/references/new/use-source-box";

/** Takes references in any form and shows for each what the library knows of it; nothing is added before somebody has looked. */
export function SourceBoxDesk() {
  const box = useSourceBox();
  return (
    <div className="flex flex-col gap-5">
      <BoxForm box={box} />
      <BoxTexts box={box} />
      <BoxList box={box} />
    </div>
  );
}
