// An example of what one finds here: the longest line of shows in a universe that grew out of one another.
import { Link } from '../parts/Link.jsx';
import { relationLabel } from '../parts/words.js';
import { addressOf } from '../route.js';

/** The line, as one link to the universe. */
export function Example({ franchise }) {
  const line = longestLine(franchise.universe);
  if (line.length < 2) return null;
  return (
    <Link to={addressOf({ view: 'universe', key: franchise.slug })} className="example" aria-label={`For example: ${inWords(line)}. Open the universe`}>
      {line.map(({ show, kinds }) => (
        <span key={show.id} className="step">
          {kinds && <span className="grew"><small>{kinds}</small><Arrow /></span>}
          <span className="card">{show.name}<small>{show.premiereDate?.slice(0, 4)}</small></span>
        </span>
      ))}
    </Link>
  );
}

function Arrow() {
  return <svg viewBox="0 0 64 10" width="64" height="10" aria-hidden="true"><path d="M0 5h56" /><path d="m55 1 8 4-8 4Z" className="tip" /></svg>;
}

/** The longest line from a show to one that grew out of it, and so on: `[{ show, kinds }]`; of equal ones the first. */
function longestLine(universe) {
  const shows = new Map(universe.nodes.nodes.map((show) => [show.id, show]));
  const grew = new Map();
  for (const { from, to, record } of universe.ties.nodes) {
    const kinds = relationLabel(record.kinds ?? []);
    grew.set(to.id, [...(grew.get(to.id) ?? []), { id: from.id, kinds }]);
  }
  const lineFrom = (id, kinds, before) => {
    const on = (grew.get(id) ?? []).filter((each) => !before.includes(each.id) && shows.has(each.id));
    const lines = on.map((each) => lineFrom(each.id, each.kinds, [...before, id]));
    return [{ show: shows.get(id), kinds }, ...(longest(lines) ?? [])];
  };
  const all = [...shows.keys()].map((id) => lineFrom(id, undefined, []));
  // A line as wide as the page is example enough.
  return (longest(all) ?? []).slice(0, 4);
}

function longest(lines) {
  return lines.reduce((best, line) => (line.length > (best?.length ?? 0) ? line : best), undefined);
}

function inWords(line) {
  return line.map(({ show, kinds }) => (kinds ? `${kinds} ${show.name}` : show.name)).join(', ');
}
