import { addressesOf, isList, type PageAddress } from "@/lib/web/page-address";
import { isKeepable, makePageCopy, type PageCopy, type Rendered } from "@/lib/web/page-copy";
import { PageShelf } from "@/lib/web/page-shelf";

/** How a request was answered: from memory, after asking, from the last good copy, or by asking for something nobody may keep. */
export type CacheState = "hit" | "miss" | "stale" | "pass";

/** A copy to send, and where it came from. */
export interface Found {
  copy: PageCopy;
  state: CacheState;
}

/** What changed: the paths named, or everything. The payload of the NOTIFY that a publication sends. */
export type Change = { paths: readonly string[] } | { all: true };

/** `render` asks the application for a public document by its address alone. `patience` (ms): how long a reader waits for news while a good copy lies ready. */
export interface PageCacheOptions {
  render: (address: PageAddress) => Promise<Rendered>;
  megabytes: number;
  patience?: number;
  pause?: number;
}

interface Flight {
  landing: Promise<Found>;
  outdated: boolean;
}

/**
 * Public documents in memory. A copy is sent without asking only while we hear of every change and have heard of none that concerns it;
 * otherwise the application is asked, once for all who wait, and if it cannot answer, the last good copy is sent.
 */
export class PageCache {
  private readonly pages: PageShelf;
  private readonly misses: PageShelf;
  private readonly searches: PageShelf;
  private readonly flights = new Map<PageAddress, Flight>();
  private hearing = false;
  private quietUntil = 0;

  constructor(private readonly options: PageCacheOptions) {
    const budget = options.megabytes * 1_048_576;
    this.pages = new PageShelf(budget * 0.8);
    this.searches = new PageShelf(budget * 0.15);
    this.misses = new PageShelf(budget * 0.05);
  }

  /** The copy if it may be sent at once: the quick way, without a promise. */
  peek(address: PageAddress): PageCopy | null {
    if (!this.hearing) return null;
    const kept = this.pages.get(address) ?? this.searches.get(address) ?? this.misses.get(address);
    return kept?.fresh ? kept.copy : null;
  }

  /** The document, as fresh as can be had. Throws only if the application fails and there is no good copy. */
  async get(address: PageAddress): Promise<Found> {
    const ready = this.peek(address);
    if (ready) return { copy: ready, state: "hit" };
    const last = (this.pages.get(address) ?? this.searches.get(address))?.copy;
    if (last && Date.now() < this.quietUntil) return { copy: last, state: "stale" };
    const asked = this.ask(address);
    if (!last) return await asked;
    const { patience = 1_500 } = this.options;
    return await Promise.race([asked, later(patience)])
      .then((found) => found ?? { copy: last, state: "stale" as const })
      .catch(() => ({ copy: last, state: "stale" as const }));
  }

  /** Something was published, withdrawn or renamed. What is being rendered now may have read the time before: it will not count as fresh. */
  invalidate(change: Change): void {
    const named = new Set("all" in change ? [] : change.paths.flatMap(addressesOf));
    const concerned = (address: PageAddress) => "all" in change || named.has(address) || isList(address);
    for (const shelf of [this.pages, this.searches, this.misses]) shelf.turnStale(concerned);
    for (const [address, flight] of this.flights) if (concerned(address)) flight.outdated = true;
    this.quietUntil = 0;
  }

  /** From now on every change is heard of; what came before may have been missed. */
  hear(): void {
    this.invalidate({ all: true });
    this.hearing = true;
  }

  /** No change can be heard of: nothing is fresh until `hear`. */
  deafen(): void {
    this.hearing = false;
    this.invalidate({ all: true });
  }

  get size(): { pages: number; bytes: number } {
    const sizes = [this.pages, this.searches, this.misses].map((shelf) => shelf.size);
    return {
      pages: sizes.reduce((sum, { pages }) => sum + pages, 0),
      bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    };
  }

  private ask(address: PageAddress): Promise<Found> {
    const under = this.flights.get(address);
    if (under && !under.outdated) return under.landing;
    const flight: Flight = { outdated: false, landing: Promise.resolve() as never };
    flight.landing = this.fly(address, flight).finally(() => {
      if (this.flights.get(address) === flight) this.flights.delete(address);
    });
    this.flights.set(address, flight);
    flight.landing.catch(() => {});
    return flight.landing;
  }

  private async fly(address: PageAddress, flight: Flight): Promise<Found> {
    const rendered = await this.options.render(address).catch((error: unknown) => {
      this.quietUntil = Date.now() + (this.options.pause ?? 1_000);
      throw error;
    });
    if (rendered.status >= 500) {
      this.quietUntil = Date.now() + (this.options.pause ?? 1_000);
      throw new CouldNotRender(rendered);
    }
    const copy = await makePageCopy(rendered);
    if (!isKeepable(rendered)) return { copy, state: "pass" };
    this.keep(address, copy, flight);
    return { copy, state: "miss" };
  }

  private keep(address: PageAddress, copy: PageCopy, flight: Flight): void {
    const chosen = this.shelfFor(address, copy);
    const others = [this.pages, this.searches, this.misses].filter((shelf) => shelf !== chosen);
    if (flight.outdated && this.flights.get(address) !== flight) return;
    for (const shelf of others) shelf.drop(address);
    chosen.put(address, { copy, fresh: this.hearing && !flight.outdated });
  }

  private shelfFor(address: PageAddress, copy: PageCopy): PageShelf {
    if (copy.status === 404) return this.misses;
    return address.includes("?") ? this.searches : this.pages;
  }
}

/** The application answered with an error and there is no good copy: its answer, to be passed on. */
export class CouldNotRender extends Error {
  constructor(readonly rendered: Rendered) {
    super(`The application answered ${rendered.status}.`);
  }
}

function later(milliseconds: number): Promise<null> {
  return new Promise((tell) => setTimeout(tell, milliseconds, null).unref());
}
