/** The text of a publication, rendered by our own renderer when it was published and frozen since: the only HTML that is not escaped here. */
export function FrozenHtml({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by documentToHtml from a checked document, stored immutably, and served under a policy that runs no script
  return <div className="prose" itemProp="text" dangerouslySetInnerHTML={{ __html: html }} />;
}
