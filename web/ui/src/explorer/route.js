// Which view stands at which address, in one table, and how to get from one to another.
//
//   /                       home
//   /universe/KEY           a universe, by the slug of a franchise or a show, or by an id: the graph
//     ?view=timeline        the same as a timeline
//     ?asOf=2020-01-01      as it was on that day
//     ?selected=ID          with this entity chosen
//     ?path=ID,ID           with the way between these two
//     ?kinds=SHOW,PERSON    only with these kinds of entity
//     ?classes=LINEAGE      only with these classes of ties
//     ?most=150             with so many of them
//     ?expanded=ID,ID       with what lies around these
//   /show/KEY  /person/KEY  /character/KEY  /platform/KEY   a page of its own, by slug or id
//
// The server hands out the explorer at exactly these paths: see `src/http.rs`.
import { useSyncExternalStore } from 'react';

/** The views that have a key in their address. */
export const PLACES = ['universe', 'show', 'person', 'character', 'platform'];

// What may stand after the question mark: its name in the address, how it is read, and how it is written. People write
// addresses by hand, so what cannot be read is passed over.
const write = (value) => String(value);
const TEXT = [(text) => text, write];
const LIST = [(text) => text.split(',').filter(Boolean), (list) => list.join(',')];
const NUMBER = [(text) => (/^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined), write];
const DAY = [(text) => (/^\d{4}-\d\d-\d\d$/.test(text) && Number.isFinite(Date.parse(text)) ? text : undefined), write];
const ASKED = { view: TEXT, asOf: DAY, selected: TEXT, path: LIST, kinds: LIST, classes: LIST, most: NUMBER, expanded: LIST };

/** The route of an address: `{ view, key, picture }`, and what else is asked for by its name in the table. */
export function read({ pathname, search }) {
  const [place, key, ...rest] = pathname.split('/').filter(Boolean);
  if (place === undefined) return { view: 'home' };
  if (!PLACES.includes(place) || key === undefined || rest.length > 0) return { view: 'nowhere' };
  const { view: picture, ...asked } = readAsked(search);
  return { view: place, key: decode(key), picture: picture === 'timeline' ? 'timeline' : 'graph', ...asked };
}

/** The address of a route. */
export function addressOf({ view, key, picture, ...asked }) {
  if (view === 'home') return '/';
  const search = new URLSearchParams();
  const all = { ...asked, view: picture === 'timeline' ? picture : undefined };
  for (const [name, [, writes]] of Object.entries(ASKED)) {
    const text = all[name] === undefined ? '' : writes(all[name]);
    if (text) search.set(name, text);
  }
  // Commas are what keeps lists apart; nothing forces us to hide them.
  const query = search.toString().replaceAll('%2C', ',');
  return `/${view}/${encodeURIComponent(key)}${query && `?${query}`}`;
}

const VIEW_OF = { Franchise: 'universe', Show: 'show', Person: 'person', Character: 'character', Platform: 'platform' };

/**
 * The address of an entity's own page, from its `__typename` and its `slug` or `id`; null if it has none.
 * Seasons and episodes stand on the page of their show, crossovers and works in a universe of theirs.
 */
export function addressOfEntity({ __typename: type, slug, id, show, shows, adaptations }) {
  if (VIEW_OF[type]) return addressOf({ view: VIEW_OF[type], key: slug ?? id });
  if (show) return addressOfEntity({ __typename: 'Show', ...show });
  const near = shows?.[0] ?? adaptations?.nodes?.[0];
  return near ? addressOf({ view: 'universe', key: near.slug ?? near.id, selected: id }) : null;
}

// An id is `Show:12` in base64; a slug has no capital letters.
function isId(key) {
  try {
    return /^[A-Z][A-Za-z]+:\d+$/.test(atob(key));
  } catch {
    return false;
  }
}

/** How the API looks up what has a page of its own, from the key in its address. */
export function lookupOf(key) {
  return isId(key) ? { id: key } : { slug: key.toLowerCase() };
}

/** How it looks up a universe, which may be that of anything with an id. */
export function universeLookupOf(key) {
  return isId(key) ? { id: key, byId: true } : { slug: key.toLowerCase() };
}

/** The route of the address that the browser shows. */
export function useRoute() {
  const address = useSyncExternalStore(subscribe, () => location.pathname + location.search);
  return read(new URL(address, location.origin));
}

/** Goes to a route or an address; with `replace` the one before is not kept in the browser's history. */
export function go(to, { replace = false } = {}) {
  const address = typeof to === 'string' ? to : addressOf(to);
  if (address === location.pathname + location.search) return;
  try {
    history[replace ? 'replaceState' : 'pushState'](null, '', address);
  } catch {
    // A browser may refuse too many changes at once; the next one brings the address up to date.
  }
  for (const listener of listeners) listener();
}

const listeners = new Set();

function subscribe(listener) {
  listeners.add(listener);
  window.addEventListener('popstate', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('popstate', listener);
  };
}

function readAsked(search) {
  const given = new URLSearchParams(search);
  const known = Object.entries(ASKED).filter(([name]) => given.get(name));
  return Object.fromEntries(known.map(([name, [reads]]) => [name, reads(given.get(name))]));
}

function decode(key) {
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}
