// Who says so: the sources of anything that has an id, one click away.
import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';

import { useAnswer } from '../ask.js';
import SOURCES from '../documents/sources.graphql';
import { citedOnce, fieldInWords, valueInWords } from './claims.js';
import { Day } from './Day.jsx';
import { CloseIcon, SourcesIcon } from './icons.jsx';
import { Answer } from './Outcome.jsx';
import { inWords } from './words.js';

/**
 * A button that opens the sources of the entity, edge or record with this id. `of` says of what, for screen readers;
 * `isDisputed` marks it where sources differ. With `field` it is about that field of an entity alone.
 */
export function Sources({ id, field, of, isDisputed = false }) {
  const [isOpen, open] = useState(false);
  return (
    <>
      <button
        type="button"
        className="sources-button"
        data-disputed={isDisputed}
        aria-label={`Who says so: ${of}${isDisputed ? ' (sources differ)' : ''}`}
        title={isDisputed ? 'Sources differ: see who says what' : 'Who says so'}
        onClick={() => open(true)}
      >
        <SourcesIcon />
      </button>
      {/* It stands at the end of the page, for a button may be within a line of text and a dialog may not. */}
      {isOpen && createPortal(<Dialog id={id} field={field} of={of} close={() => open(false)} />, document.body)}
    </>
  );
}

function Dialog({ id, field, of, close }) {
  const dialog = useRef(null);
  const title = useId();
  const answer = useAnswer(SOURCES, { id, field });
  useEffect(() => {
    if (!dialog.current.open) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="sources" aria-labelledby={title} onClose={close}>
      <div className="top">
        <h2 id={title}>Who says so</h2>
        <button type="button" className="quiet" aria-label="Close the sources" onClick={() => dialog.current.close()}>
          <CloseIcon />
        </button>
      </div>
      <p className="of">{of}</p>
      <Answer answer={answer}>
        {({ node }) => (field ? <Field claims={node?.claims ?? []} /> : <Said thing={node} />)}
      </Answer>
    </dialog>
  );
}

// What each source says of one field, with where it says so.
function Field({ claims }) {
  if (claims.length === 0) return <p>No source is on record for this.</p>;
  return claims.map((claim, at) => (
    <section key={at} className="said" data-rank={claim.rank}>
      <h3>{claim.source.name}</h3>
      <p className="faint">
        {claim.stance === 'DENIES' ? 'denies' : 'says'} <q>{claim.value === null ? 'nothing' : valueInWords(claim.value, claim.field)}</q>
        {claim.rank === 'PREFERRED' && ' · preferred'}
        {claim.rank === 'DEPRECATED' && ' · outdated'}
        {claim.reason && ` · ${claim.reason}`}
        {claim.observedOn && <> · seen <Day date={claim.observedOn} /></>}
      </p>
      <ul className="citations">
        {citedOnce(claim.citations).map((citation, nth) => <li key={nth}><Citation citation={citation} /></li>)}
      </ul>
    </section>
  ));
}

function Said({ thing }) {
  const citations = citedOnce(thing?.citations ?? []);
  const claims = thing?.claims ?? [];
  if (citations.length + claims.length === 0) return <p>No source is on record for this.</p>;
  return (
    <>
      {citations.length > 0 && (
        <ul className="citations">
          {citations.map((citation, at) => <li key={at}><Citation citation={citation} /></li>)}
        </ul>
      )}
      {claims.length > 0 && <Claims claims={claims} />}
    </>
  );
}

/** One citation: the source, and where in it. */
export function Citation({ citation }) {
  const { source, viaSource, title, address, publishedOn, retrievedOn, quote, licence, stance, note } = citation;
  const name = title ?? source.name;
  return (
    <>
      <p className="where">
        {address ? <a href={address} rel="noreferrer noopener" target="_blank">{name}</a> : <strong>{name}</strong>}
        {stance === 'DENIES' && <em className="denies">says it is not so</em>}
      </p>
      {quote && <blockquote>{quote}</blockquote>}
      <p className="faint">
        {[
          title && source.name,
          source.kind !== 'UNKNOWN' && inWords(source.kind).toLowerCase(),
          viaSource && `by way of ${viaSource.name}`,
          publishedOn && <>published <Day date={publishedOn} /></>,
          retrievedOn && <>read <Day date={retrievedOn} /></>,
          licence,
          note,
        ].filter(Boolean).map((part, at) => <span key={at}>{at > 0 && ' · '}{part}</span>)}
      </p>
    </>
  );
}

/** What sources say where they differ, the claim that holds first. */
export function Claims({ claims }) {
  return (
    <table className="claims">
      <caption>What each source says</caption>
      <thead><tr><th scope="col">Fact</th><th scope="col">Value</th><th scope="col">Source</th></tr></thead>
      <tbody>
        {claims.map((claim, at) => (
          <tr key={at} data-rank={claim.rank}>
            <td>{fieldInWords(claim.field)}</td>
            <td>{claim.value === null ? '–' : valueInWords(claim.value, claim.field)}{claim.stance === 'DENIES' && ' (denied)'}</td>
            <td>{claim.source.name}{claim.reason && <small>{claim.reason}</small>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
