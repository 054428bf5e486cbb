import { type ImportReferencesInput, type KnownInput, MOST_IN_BATCH } from "@/lib/references/batch-input";
import type { Known } from "@/lib/references/find-known";
import type { FormatName } from "@/lib/references/formats/detect-format";
import type { Imported } from "@/lib/references/import-references";
import type { ActionResult } from "@/lib/web/action-result";
import { type BoxItem, batchesOf, probeOf } from "./box-item";
import { BoxStore } from "./box-store";
import { MOST_BYTES, type ReadingNews } from "./reading";

/** What the box needs from outside: a reader beside the page, and the two questions to the server. */
export type BoxTools = {
  read: (input: Uint8Array | string, tell: (news: ReadingNews) => void) => () => void;
  know: (input: KnownInput) => Promise<ActionResult<Known[]>>;
  bring: (input: ImportReferencesInput) => Promise<ActionResult<Imported[]>>;
};

/** A file or a pasted text: how far it is read (0 to 1), and the sentence about it when there is one. */
export type BoxText = {
  id: number;
  name: string;
  format: FormatName | null;
  done: number;
  isOpen: boolean;
  sentence: string | null;
};

/** What is under way with the library, and how far. */
export type BoxWork = { words: string; done: number; all: number };

const NO_ANSWER =
  "No answer came, so this stopped. What was added is in the library; press again and nothing is added twice.";

/** The one box: texts and files are read beside the page, the library is asked about what was read, and what is chosen is added, a batch at a time. */
export class SourceBox {
  readonly store: BoxStore;
  texts: readonly BoxText[] = [];
  work: BoxWork | null = null;
  problem: string | null = null;
  private readings = new Map<number, () => void>();
  private turn: Promise<unknown> = Promise.resolve();
  private isStopped = false;
  private made = 0;

  constructor(private readonly tools: BoxTools) {
    this.store = new BoxStore();
  }

  /** Reads a text or the bytes of a file. */
  read(name: string, input: Uint8Array | string): void {
    const id = this.begin(name);
    const cancel = this.tools.read(input, (news) => this.hear(id, name, news));
    this.readings.set(id, cancel);
  }

  async readFile(file: File): Promise<void> {
    if (file.size > MOST_BYTES)
      return this.change(this.begin(file.name), {
        isOpen: false,
        sentence: "This file is larger than 20 MB. Split it, and drop the parts one after another.",
      });
    const bytes = await file.arrayBuffer().catch(() => null);
    if (bytes) this.read(file.name, new Uint8Array(bytes));
    else
      this.change(this.begin(file.name), {
        isOpen: false,
        sentence: "This file could not be opened. Is it still there?",
      });
  }

  cancel(id: number): void {
    this.readings.get(id)?.();
    this.end(id, "You stopped reading here. What was read before is below.");
  }

  /** Asks the library about everything it has not been asked about yet. */
  ask(): Promise<void> {
    return this.inTurn(async () => {
      const asking = this.store.all().filter(({ standing }) => standing === "asking");
      await this.send(asking, "Looking in the library", async (batch) => {
        const result = await this.tools
          .know({ sources: batch.flatMap(({ record }) => probeOf(record) ?? []) })
          .catch(() => null);
        if (!result?.ok || !result.value) return sentenceOf(result);
        this.store.know(batch, result.value);
        return null;
      });
    });
  }

  /** Adds what is chosen. Stopped or broken off, it is gone on with by calling it again. */
  add(): Promise<void> {
    return this.inTurn(async () => {
      const chosen = this.store.all().filter(({ isChosen }) => isChosen);
      await this.send(chosen, "Adding", async (batch) => {
        const result = await this.tools.bring({ sources: batch.flatMap(sourceOf) }).catch(() => null);
        if (!result?.ok || !result.value) return sentenceOf(result);
        this.store.settle(batch, result.value);
        return null;
      });
    }).then(() => (this.problem ? undefined : this.ask()));
  }

  /** Stops after the batch that is under way: each is whole or not there at all. */
  stop(): void {
    this.isStopped = true;
  }

  /** Ends what is being read; for when the page goes. */
  close(): void {
    for (const cancel of this.readings.values()) cancel();
  }

  clear(): void {
    this.close();
    this.texts = [];
    this.problem = null;
    this.store.clear();
  }

  private begin(name: string): number {
    this.made += 1;
    this.texts = [
      ...this.texts,
      { id: this.made, name, format: null, done: 0, isOpen: true, sentence: null },
    ];
    this.store.tell();
    return this.made;
  }

  private hear(id: number, name: string, news: ReadingNews): void {
    if (news.is === "format") this.change(id, { format: news.format });
    else if (news.is === "records") {
      this.store.take(name, news.records);
      this.change(id, { done: news.done });
    } else this.end(id, news.sentence);
  }

  private end(id: number, sentence: string | null): void {
    this.readings.delete(id);
    this.change(id, { isOpen: false, sentence });
    void this.ask();
  }

  private change(id: number, now: Partial<BoxText>): void {
    this.texts = this.texts.map((text) => (text.id === id ? { ...text, ...now } : text));
    this.store.tell();
  }

  private inTurn(task: () => Promise<void>): Promise<void> {
    const run = this.turn.then(task, task);
    this.turn = run;
    return run;
  }

  private async send(
    items: readonly BoxItem[],
    words: string,
    one: (batch: BoxItem[]) => Promise<string | null>,
  ) {
    this.isStopped = false;
    this.problem = null;
    let done = 0;
    for (const batch of batchesOf(items, MOST_IN_BATCH)) {
      if (this.isStopped) break;
      this.work = { words, done, all: items.length };
      this.store.tell();
      this.problem = await one(batch);
      if (this.problem) break;
      done += batch.length;
    }
    this.work = null;
    this.store.tell();
  }
}

function sourceOf({ record }: BoxItem) {
  if (record.is !== "whole") return [];
  const { csl, publicationTypes, notices } = record;
  return [{ csl, publicationTypes, notices }];
}

function sentenceOf(result: ActionResult<unknown> | null): string {
  if (!result || result.ok) return NO_ANSWER;
  return "refusal" in result ? result.refusal.sentence : Object.values(result.fields).join(" ");
}
