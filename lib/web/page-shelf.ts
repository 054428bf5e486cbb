import type { PageAddress } from "@/lib/web/page-address";
import type { PageCopy } from "@/lib/web/page-copy";

/** A kept copy, and whether it may be sent without asking again. */
export interface Kept {
  copy: PageCopy;
  fresh: boolean;
}

/** Copies up to a budget in bytes; the one not asked for longest leaves first. */
export class PageShelf {
  private readonly kept = new Map<PageAddress, Kept>();
  private bytes = 0;

  constructor(private readonly budget: number) {}

  get(address: PageAddress): Kept | undefined {
    const found = this.kept.get(address);
    if (found && this.bytes > this.budget / 2) {
      this.kept.delete(address);
      this.kept.set(address, found);
    }
    return found;
  }

  put(address: PageAddress, entry: Kept): void {
    this.drop(address);
    if (entry.copy.bytes > this.budget) return;
    this.kept.set(address, entry);
    this.bytes += entry.copy.bytes;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= this.budget) break;
      this.drop(oldest);
    }
  }

  drop(address: PageAddress): void {
    this.bytes -= this.kept.get(address)?.copy.bytes ?? 0;
    this.kept.delete(address);
  }

  /** Everything `concerned` says yes to must be asked for again. */
  turnStale(concerned: (address: PageAddress) => boolean): void {
    for (const [address, entry] of this.kept) if (concerned(address)) entry.fresh = false;
  }

  get size(): { pages: number; bytes: number } {
    return { pages: this.kept.size, bytes: this.bytes };
  }
}
