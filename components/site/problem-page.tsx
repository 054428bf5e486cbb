import { SiteDocument, type SiteFrame } from "@/components/site/site-document";

/** The page for an address that leads nowhere: the same for every one of them. */
export function NotFoundPage({ site }: { site: SiteFrame }) {
  return (
    <SiteDocument site={site} title="Page not found" isListed={false}>
      <h1>This page is not here</h1>
      <p>
        The address may be mistyped, or the page may have moved. Search above, or look through the topics.
      </p>
      <p>
        <a href="/topics">Topics A–Z</a> or <a href="/">back to the front page</a>
      </p>
    </SiteDocument>
  );
}

/** The page for the address of an answer that was removed, with the reason. */
export function RemovedPage({ site, reason }: { site: SiteFrame; reason: string }) {
  return (
    <SiteDocument site={site} title="Answer removed" isListed={false}>
      <h1>This answer was removed</h1>
      <p>We took it off this site. Why: {reason}</p>
      <p>
        Search above, or look through the topics. If you have relied on it, talk to a health professional
        about your question.
      </p>
      <p>
        <a href="/topics">Topics A–Z</a> or <a href="/">back to the front page</a>
      </p>
    </SiteDocument>
  );
}

/** The page for the minutes when the answers cannot be reached: calm, and never an empty page. */
export function UnavailablePage({ site }: { site: SiteFrame }) {
  return (
    <SiteDocument site={site} title="Not available right now" isListed={false} hasSearch={false}>
      <h1>We cannot show this page right now</h1>
      <p>
        Nothing is lost. Please try again in a minute. If you need help at once, call your doctor or your
        local emergency number.
      </p>
    </SiteDocument>
  );
}

/** The page for who asked for too many addresses that lead nowhere. */
export function TooManyPage({ site }: { site: SiteFrame }) {
  return (
    <SiteDocument site={site} title="Too many tries" isListed={false}>
      <h1>Too many tries</h1>
      <p>
        Many links that lead nowhere were opened from your network. Please wait ten minutes, then open the
        link again as it was sent to you.
      </p>
    </SiteDocument>
  );
}
