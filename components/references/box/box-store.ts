import type { Known } from "@/lib/references/find-known";
import type { ReadRecord } from "@/lib/references/formats/read-record";
import type { Imported } from "@/lib/references/import-references";
import type { ReferenceCard } from "@/lib/references/reference-card";
import { type BoxItem, inNeedOf, isAddable, itemOf, withKnown } from "./box-item";

/** The records of what was pasted or dropped, in their order. It holds thousands, so it changes in place and tells whoever listens that it did. */
export class BoxStore {
  private items = new Map<number, BoxItem>();
  private listeners = new Set<() => void>();
  private version = 0;
  private made = 0;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Changes whenever an item does. */
  readonly getVersion = () => this.version;

  all(): BoxItem[] {
    return [...this.items.values()];
  }

  take(from: string, records: readonly ReadRecord[]): void {
    for (const record of records) {
      this.made += 1;
      this.items.set(this.made, itemOf(this.made, from, record));
    }
    this.tell();
  }

  know(items: readonly BoxItem[], known: readonly Known[]): void {
    for (const [at, { id }] of items.entries()) {
      const [item, said] = [this.items.get(id), known[at]];
      if (item?.standing === "asking" && said) this.items.set(id, withKnown(item, said));
    }
    this.tell();
  }

  /** What came of a batch. A source that another person added meanwhile is here; one whose number was taken, or whose page cannot have been opened that day, waits to be looked at. */
  settle(items: readonly BoxItem[], imported: readonly Imported[]): void {
    for (const [at, { id }] of items.entries()) {
      const [item, became] = [this.items.get(id), imported[at]];
      if (!item || !became) continue;
      if (became.outcome === "unopened") {
        const record = inNeedOf(item.record, became.sentence);
        this.items.set(id, { ...item, record, standing: "partial", isChosen: false });
        continue;
      }
      const standing = became.outcome === "clash" ? "asking" : became.outcome;
      const card = standing === "asking" ? null : cardOf(item, became.referenceId);
      this.items.set(id, { ...item, standing, isChosen: false, card });
    }
    this.tell();
  }

  add(id: number, card: ReferenceCard, already: boolean): void {
    const item = this.items.get(id);
    if (item) this.items.set(id, { ...item, standing: already ? "here" : "added", card, isChosen: false });
    this.tell();
  }

  /** Puts what was read of a repaired text in the place of the item; its line stays. */
  repair(id: number, records: readonly ReadRecord[]): void {
    const old = this.items.get(id);
    if (!old || records.length === 0) return;
    const fresh = records.map((record, at) => {
      const line = old.record.line + (at === 0 ? 0 : record.line - 1);
      return itemOf(at === 0 ? id : ++this.made, old.from, { ...record, line });
    });
    this.items = new Map(
      this.all()
        .flatMap((item) => (item.id === id ? fresh : [item]))
        .map((item) => [item.id, item]),
    );
    this.tell();
  }

  choose(ids: readonly number[], isChosen: boolean): void {
    for (const id of ids) {
      const item = this.items.get(id);
      if (item && isAddable(item)) this.items.set(id, { ...item, isChosen });
    }
    this.tell();
  }

  forget(id: number): void {
    this.items.delete(id);
    this.tell();
  }

  clear(): void {
    this.items.clear();
    this.tell();
  }

  /** Says that something changed. */
  tell(): void {
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

function cardOf({ record, card }: BoxItem, id: string): ReferenceCard | null {
  if (card || record.is !== "whole") return card;
  return { id, csl: record.csl, formatted: "", label: "", isArchived: false, lockVersion: 0 };
}
