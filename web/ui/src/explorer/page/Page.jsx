// What every page has: its head, sections, and lists that show their beginning first.
import './page.css';

import { useState } from 'react';

import { Kind } from '../parts/Kind.jsx';
import { ShowTheQuery } from '../parts/ShowTheQuery.jsx';
import { Sources } from '../parts/Sources.jsx';

/** The head of a page: what it is, its name, the essentials in one line, and what it was asked with. */
export function Head({ entity, essentials, tags, document, variables, children }) {
  return (
    <header className="page-head">
      <title>{`${entity.name} · showgraph`}</title>
      <p className="page-kind"><Kind entity={entity} /></p>
      <div className="page-title">
        <h1>{entity.name}</h1>
        <Sources id={entity.id} of={entity.name} isDisputed={entity.isDisputed} />
      </div>
      <p className="essentials">{joined(essentials)}</p>
      {tags}
      {children}
      <p className="page-tools"><ShowTheQuery document={document} variables={variables} /></p>
    </header>
  );
}

/** A part of a page under a heading; nothing where it is empty. `count` is how many there are in all. */
export function Section({ id, title, count, aside, children }) {
  return (
    <section className="page-section" id={id} aria-labelledby={`${id}-title`}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}{count !== undefined && <small>{count.toLocaleString('en')}</small>}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}

/** The first of a list, and a button for the others. `total` is how many exist, which may be more than were asked for. */
export function Some({ list, first, total = list.length, what, children }) {
  const [isAll, showAll] = useState(false);
  const shown = isAll || list.length <= first + 2 ? list : list.slice(0, first);
  return (
    <>
      {children(shown)}
      {shown.length < list.length && (
        <button type="button" className="plain more" onClick={() => showAll(true)}>All {list.length} {what}</button>
      )}
      {shown.length === list.length && total > list.length && (
        <p className="faint note">The first {list.length} of {total.toLocaleString('en')} {what}.</p>
      )}
    </>
  );
}

/** Parts of a line, with dots between those that are there. */
export function joined(parts) {
  return parts.filter(Boolean).map((part, at) => <span key={at}>{at > 0 && <span className="dot"> · </span>}{part}</span>);
}
