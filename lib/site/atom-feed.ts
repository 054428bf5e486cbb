import { escapeXml } from "@/lib/site/escape-xml";

type Entry = {
  id: string;
  slug: string;
  question: string;
  topicName: string;
  publishedAt: Date;
  updatedAt: Date;
  summary: string;
  changeNote: string | null;
};

/** The recently updated answers as an Atom feed (RFC 4287). Dates are the pages' own public dates, so a change of wording is no news. */
export function atomFeed(site: { origin: string; name: string }, entries: readonly Entry[]): string {
  const latest = new Date(Math.max(0, ...entries.map((entry) => entry.updatedAt.getTime())));
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>${escapeXml(site.name)}</title>
<subtitle>Answers, as they are published and updated</subtitle>
<id>${site.origin}/</id>
<link rel="self" type="application/atom+xml" href="${site.origin}/feed.xml"/>
<link rel="alternate" type="text/html" href="${site.origin}/"/>
<updated>${latest.toISOString()}</updated>
<author><name>${escapeXml(site.name)}</name></author>
${entries.map((entry) => entryXml(site.origin, entry)).join("\n")}
</feed>
`;
}

function entryXml(origin: string, entry: Entry): string {
  const address = `${origin}/answers/${encodeURIComponent(entry.slug)}`;
  const told = entry.changeNote ? `What changed: ${entry.changeNote}` : shortened(entry.summary);
  return `<entry>
<title>${escapeXml(entry.question)}</title>
<id>urn:uuid:${entry.id}</id>
<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>
<category term="${escapeXml(entry.topicName)}"/>
<published>${entry.publishedAt.toISOString()}</published>
<updated>${entry.updatedAt.toISOString()}</updated>
<summary>${escapeXml(told)}</summary>
</entry>`;
}

function shortened(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim();
  return plain.length <= 280 ? plain : `${plain.slice(0, plain.lastIndexOf(" ", 280))} …`;
}
