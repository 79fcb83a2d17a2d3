// Links that carry a query and its variables.
//
// They stand in the fragment of the address, `#query=…&variables=…`, which browsers keep to themselves: a link can be
// as long as its query, and no log of a server or a proxy gets to see the variables. The query string is read too.

/** What the address of this page asks for; nothing where it asks for nothing. */
export function readLink() {
  for (const text of [location.hash.slice(1), location.search.slice(1)]) {
    const asked = new URLSearchParams(text);
    if (asked.get('query')) return { query: asked.get('query'), variables: asked.get('variables') ?? '' };
  }
  return null;
}

/** What the address asks for, moved into the fragment, from where the editor keeps it up to date. */
export function takeLink() {
  const link = readLink();
  if (link && location.search) keepLink(link);
  return link;
}

/** The address of a query with its variables, in the playground that stands at this path. */
export function linkTo({ query, variables }, path = location.pathname) {
  const asked = new URLSearchParams({ query: query ?? '' });
  if (variables?.trim()) asked.set('variables', variables);
  return new URL(`${path}#${asked}`, location.origin).href;
}

/** Has the address of this page carry what is in the editor, without a step in the browser's history. */
export function keepLink(content) {
  const address = content.query?.trim() ? linkTo(content) : location.pathname;
  if (address === location.href) return;
  try {
    history.replaceState(null, '', address);
  } catch {
    // A browser may refuse too many changes at once; the next one brings the address up to date.
  }
}
