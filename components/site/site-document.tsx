import type { ReactNode } from "react";
import { SearchForm } from "@/components/site/search-form";

/** What every public page knows of the site it is part of. */
export type SiteFrame = { centreName: string; stylesheet: string };

type Page = {
  site: SiteFrame;
  title: string;
  description?: string;
  /** The page's own address, for search engines. */
  canonical?: string;
  /** False for what search engines should not keep. */
  isListed?: boolean;
  /** The home page shows its own, larger search. */
  hasSearch?: boolean;
  /** Said before everything else, for what is not an ordinary page. */
  mark?: ReactNode;
  children: ReactNode;
};

/** The whole document of a public page: head, banner, main, footer. No script, one stylesheet. */
export function SiteDocument({
  site,
  title,
  description,
  canonical,
  isListed = true,
  hasSearch = true,
  mark,
  children,
}: Page) {
  return (
    <html lang="en">
      {/* biome-ignore lint/style/noHeadElement: a public page is a whole document; Next renders nothing of it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === site.centreName ? title : `${title} · ${site.centreName}`}</title>
        {description && <meta name="description" content={description} />}
        {!isListed && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        {canonical && <link rel="canonical" href={canonical} />}
        <link rel="stylesheet" href={site.stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        <link rel="alternate" type="application/atom+xml" title={site.centreName} href="/feed.xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          Skip to the text
        </a>
        {mark}
        <header className="banner">
          <div className="wide">
            <a className="centre" href="/">
              {site.centreName}
            </a>
            <nav aria-label="Site">
              <a href="/topics">Topics A–Z</a>
            </nav>
            {hasSearch && <SearchForm id="search" />}
          </div>
        </header>
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter name={site.centreName} />
      </body>
    </html>
  );
}

function SiteFooter({ name }: { name: string }) {
  return (
    <footer className="foot">
      <div className="wide">
        <p>{name}</p>
        <nav aria-label="More">
          <a href="/">Home</a>
          <a href="/topics">Topics A–Z</a>
          <a href="/search">Search</a>
          <a href="/feed.xml">Feed</a>
        </nav>
      </div>
    </footer>
  );
}
