"use client";

import Link from "next/link";
import { useId, useState } from "react";
import { addReference } from "@/app/desk/references/actions";
import { BoxRepair } from "@/app/desk/references/new/box-repair";
import { WaitButton } from "@/app/desk/references/new/wait-button";
import { type BoxItem, isAddable } from "@/components/references/box/box-item";
import { DiffersHere } from "@/components/references/box/differs-here";
import type { SourceBox } from "@/components/references/box/source-box";
import { standingWords } from "@/components/references/box/standing-words";
import { NewReferenceForm } from "@/components/references/new-reference-form";
import { ReferenceLine } from "@/components/references/reference-line";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { fromCsl } from "@/lib/references/reference-input";
import type { Csl } from "@/lib/references/reference-schema";

type Props = { item: BoxItem; box: SourceBox };

/** One record: what it is, what the library has of it, and what can be done with it here. */
export function BoxRow({ item, box }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { record, standing, card, from } = item;
  const { tone, words } = standingWords[standing];
  const canFill =
    record.is !== "unread" && standing !== "here" && standing !== "added" && standing !== "asking";
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-2 px-4 py-3">
      <span className="flex w-5 shrink-0 pt-0.5">
        {isAddable(item) ? (
          <input
            type="checkbox"
            aria-labelledby={`${id}-what`}
            checked={item.isChosen}
            onChange={(event) => box.store.choose([item.id], event.target.checked)}
            className="size-4 cursor-pointer accent-accent pointer-coarse:size-5"
          />
        ) : null}
      </span>
      <div className="min-w-0 flex-1 basis-64">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-muted">
          <Badge tone={tone}>{words}</Badge> line {record.line} of {from}
        </p>
        <div id={`${id}-what`} className="mt-1">
          <What item={item} />
        </div>
        <Doubts item={item} />
        {standing === "here" && card && record.is === "whole" ? (
          <DiffersHere here={card.csl} there={record.csl} />
        ) : null}
        {record.is === "unread" ? <BoxRepair item={item} box={box} /> : null}
      </div>
      <div className="ml-8 flex flex-wrap items-center gap-2 sm:ml-0">
        <WaitButton box={box} item={item} />
        {card ? (
          <Link href={`/desk/references/${card.id}`} className="text-link">
            Open it
          </Link>
        ) : null}
        {canFill ? (
          <Button size="small" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {fillWords(standing === "partial", isOpen)}
          </Button>
        ) : null}
      </div>
      {isOpen && canFill ? (
        <div className="basis-full rounded-md border border-line bg-sunken p-4">
          <NewReferenceForm
            fields={fromCsl({ title: "", type: "document", ...fieldsOf(item) } as Csl)}
            add={addReference}
            submitWords="Add the reference"
            onAdded={({ reference, already }) => {
              setOpen(false);
              box.store.add(item.id, reference, already);
            }}
          />
        </div>
      ) : null}
    </li>
  );
}

function fillWords(isPartial: boolean, isOpen: boolean): string {
  if (isOpen) return "Close the fields";
  return isPartial ? "Fill in the fields" : "Check the fields";
}

function fieldsOf({ record }: BoxItem): Partial<Csl> {
  if (record.is === "whole") return record.csl;
  return record.is === "partial" ? record.fields : {};
}

function What({ item: { record, card } }: { item: BoxItem }) {
  if (card) return <ReferenceLine csl={card.csl} />;
  if (record.is === "whole") return <ReferenceLine csl={record.csl} />;
  if (record.is === "unread") return <span className="text-warning-ink">{record.sentence}</span>;
  const { DOI, PMID, PMCID, ISBN, URL, title } = record.fields;
  const names = [
    title,
    PMID && `PMID ${PMID}`,
    PMCID,
    DOI && `DOI ${DOI}`,
    ISBN && `ISBN ${ISBN}`,
    URL,
  ].filter(Boolean);
  return <span className="[overflow-wrap:anywhere]">{names.join(", ") || record.raw.slice(0, 200)}</span>;
}

function Doubts({ item: { record, standing, alike } }: { item: BoxItem }) {
  const problems =
    record.is === "unread" || standing === "here" || standing === "added" ? [] : record.problems;
  return (
    <>
      {problems.map((problem) => (
        <p key={problem} className="text-sm text-warning-ink">
          {problem}
        </p>
      ))}
      {standing === "alike" || standing === "clash"
        ? alike.map((card) => (
            <Notice
              key={card.id}
              className="mt-2"
              tone={standing === "clash" ? "warning" : "info"}
              title={
                standing === "clash"
                  ? "The library has another source with this number"
                  : "The library has something like it"
              }
              action={
                <Link href={`/desk/references/${card.id}`} className="text-link">
                  Open it
                </Link>
              }
            >
              <ReferenceLine csl={card.csl} />
            </Notice>
          ))
        : null}
    </>
  );
}
