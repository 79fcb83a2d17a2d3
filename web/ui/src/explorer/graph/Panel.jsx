// Beside the picture: what is chosen, the way between two, or what the universe touches.
import { CloseIcon, PathIcon, PlusIcon } from '../parts/icons.jsx';
import { Kind, KIND_NAMES, kindName } from '../parts/Kind.jsx';
import { EntityLink, EntityLinks, Link } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { addressOf, addressOfEntity } from '../route.js';
import { expanded, isEnd, marked } from './marks.js';
import { KINDS, neighbours, saying } from './model.js';
import { Tree } from './Tree.jsx';
import { WhyPath } from './WhyPath.jsx';

/** The panel. */
export function Panel({ model, view, route, way, universe, expansions, change }) {
  const node = model.nodes.get(route.selected);
  return (
    <aside className="graph-panel" aria-label="About the graph">
      {route.path && <WhyPath route={route} way={way} change={change} />}
      {node && <Chosen key={node.id} node={node} model={model} view={view} route={route} expansions={expansions} change={change} />}
      {!node && !route.path && <About universe={universe} model={model} asOf={route.asOf} change={change} />}
    </aside>
  );
}

function Chosen({ node, model, view, route, expansions, change }) {
  const to = addressOfEntity(node);
  const isExpanded = route.expanded?.includes(node.id) ?? false;
  const { years } = node;
  return (
    <section className="chosen" data-kind={node.type} aria-labelledby="chosen-name">
      <div className="top">
        <Kind entity={{ ...node, kind: node.franchiseKind }} />
        <button type="button" className="quiet" aria-label="Let go of the choice" onClick={() => change({ selected: undefined }, { replace: true })}><CloseIcon /></button>
      </div>
      <h2 id="chosen-name">{to ? <Link to={to}>{node.name}</Link> : node.name}</h2>
      <p className="faint">{[years, asides(node)].filter(Boolean).join(' · ')}<Sources id={node.id} of={node.name} /></p>
      <div className="actions">
        {to && !to.startsWith('/universe/') && <Link className="plain" to={to}>Open its page</Link>}
        <button type="button" className="plain" aria-pressed={isExpanded} onClick={() => change(expanded(route, node.id))}>
          <PlusIcon />{isExpanded ? 'Put back' : 'Show all around it'}
        </button>
        {isEnd(model, node.id) && (
          <button type="button" className="plain" onClick={() => change(marked(route, model, node.id), { replace: true })}>
            <PathIcon />Why-path from here
          </button>
        )}
      </div>
      {isExpanded && expansions.isAsking && <p className="faint" role="status">Asking …</p>}
      {isExpanded && expansions.problem && <p className="problem" role="alert">{expansions.problem.message}</p>}
      <Ties node={node} model={model} view={view} change={change} />
    </section>
  );
}

function asides(node) {
  if (node.type === 'Show') return null;
  return node.showCount > 1 ? `in ${node.showCount} shows here` : null;
}

/** What the node is tied to, in words, each a button that chooses it. */
function Ties({ node, model, view, change }) {
  const groups = new Map();
  for (const { node: other, ties } of neighbours(model, node.id)) {
    for (const words of new Set(ties.map((tie) => saying(tie, node.id)))) {
      groups.set(words, [...(groups.get(words) ?? []), { other, tie: ties.find((tie) => saying(tie, node.id) === words) }]);
    }
  }
  return [...groups].map(([words, ends]) => (
    <section key={words} className="tie-group">
      <h3>{words}</h3>
      <ul>
        {ends.map(({ other, tie }) => (
          <li key={other.id} data-kind={other.type}>
            <button type="button" className="text-button" data-shown={view.chosen.has(other.id)} onClick={() => change({ selected: other.id }, { replace: true })}>
              {other.name}
            </button>
            {tie.record && <Sources id={tie.record} of={`${node.name} ${words} ${other.name}`} />}
          </li>
        ))}
      </ul>
    </section>
  ));
}

function About({ universe, model, asOf, change }) {
  const { start, border, cuts, franchises } = universe;
  return (
    <section className="about">
      {start.summary && <p className="summary">{start.summary}</p>}
      {start.__typename === 'Show' && franchises.length > 0 && (
        <p>Held together by <EntityLinks entities={franchises} />.</p>
      )}
      <Tree model={model} asOf={asOf} change={change} />
      <p className="hint">
        Choose anything to see what it is tied to. Arrows lead from a show to what grew out of it. Two marked ends show
        the <em>way</em> between them.
      </p>
      {universe.bridges.edges.length > 0 && !asOf && <Bridges edges={universe.bridges.edges} change={change} />}
      {border.length > 0 && <Border border={border} />}
      {cuts.length > 0 && <p className="faint">Not gathered: {cuts.map(leftOut).join(', ')}.</p>}
      <Files name={start.slug} />
    </section>
  );
}

/** How many of a kind were left out: "40 people". */
function leftOut({ kind, count }) {
  const type = Object.keys(KINDS).find((each) => KINDS[each] === kind);
  return `${count.toLocaleString('en')} ${KIND_NAMES[type][count === 1 ? 0 : 1].toLowerCase()}`;
}

/** Who ties the shows together: those who worked on several. */
function Bridges({ edges, change }) {
  return (
    <section className="bridges" aria-labelledby="bridges-title">
      <h3 id="bridges-title">Who ties it together</h3>
      <ul>
        {byShows(edges).map(({ node, stints }) => (
          <li key={node.id}>
            <button type="button" className="text-button" onClick={() => change({ selected: node.id }, { replace: true })}>{node.name}</button>
            <span className="faint">{stints.length} shows</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

// The API ranks by more than this; beside a number people look for its order.
function byShows(edges) {
  return [...edges].sort((one, other) => other.stints.length - one.stints.length);
}

const FILES = { graphml: 'GraphML', gexf: 'GEXF', dot: 'DOT', jsonld: 'JSON-LD', ics: 'iCalendar' };

/** The universe as a file, for other programs. */
function Files({ name }) {
  return (
    <section className="files" aria-labelledby="files-title">
      <h3 id="files-title">Take it along</h3>
      <ul>
        {Object.entries(FILES).map(([extension, format]) => (
          <li key={extension}><a href={`/universe/${encodeURIComponent(name)}.${extension}`} download={`${name}.${extension}`}>{format}</a></li>
        ))}
      </ul>
    </section>
  );
}

const TOUCHES = { CONTACT: 'touches', ADAPTATION: 'told anew in', MEMBERSHIP: 'belongs to' };

function Border({ border }) {
  return (
    <>
      <h3>What it touches, and does not join</h3>
      <ul className="border">
        {border.map((each, at) => (
          <li key={at} data-class={each.class}>
            <span>{each.inside.name} <span className="faint">{TOUCHES[each.class] ?? 'touches'}</span> </span>
            {each.outside.__typename === 'Show'
              ? <Link to={addressOf({ view: 'universe', key: each.outside.slug })}>{each.outside.name}</Link>
              : <><EntityLink entity={each.outside} /> <span className="faint">({kindName(each.outside).toLowerCase()})</span></>}
            {each.crossover && <small>{each.crossover.name}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
