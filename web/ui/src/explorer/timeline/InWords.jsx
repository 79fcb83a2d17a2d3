// The timeline in words: its shows in order, and everything that happened, day by day.
import { useState } from 'react';

import { dayInWords, dayOf, firstDay, lastDay, numberOf } from '../parts/days.js';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { statusInWords } from '../parts/words.js';
import { momentInWords, originsOf, playersInWords, whenInWords } from './describe.js';

/** A list and a table with all that the picture shows, once it is opened; what is later than `asOf` is left out. */
export function InWords({ model, moments, asOf }) {
  const [isOpen, open] = useState(false);
  return (
    <details className="tl-words" onToggle={(event) => open(event.currentTarget.open)}>
      <summary>The same in words{asOf && `, as of ${dayInWords(asOf)}`}</summary>
      {isOpen && <Words model={model} moments={moments} asOf={asOf} />}
    </details>
  );
}

function Words({ model, moments, asOf }) {
  const names = new Map(model.shows.map((show) => [show.id, show]));
  const until = asOf ? numberOf(lastDay(asOf)) : null;
  const isOut = ({ from }) => until === null || from <= until;
  const known = moments.filter(({ date }) => isOut({ from: numberOf(firstDay(date)) }));
  const shows = model.shows.map((show, row) => ({ show, row })).filter(({ show }) => isOut(show.bar));
  const threads = model.threads
    .map((thread) => ({ ...thread, stints: thread.stints.filter(isOut) }))
    .filter(({ stints }) => stints.length > 1);
  return (
    <>
      <h2>Shows in order</h2>
      <ol>
        {shows.map(({ show, row }) => (
          <li key={show.id}>
            <EntityLink entity={{ __typename: 'Show', slug: show.slug, name: show.name }} />: {spanOf(show, until)}
            {originsOf(row, model).map(({ id, text }) => <span key={id}>. {text}</span>)}
            {!asOf && <>. {statusInWords(show.status)}</>}.
          </li>
        ))}
      </ol>
      {threads.length > 0 && (
        <>
          <h2>Who crosses from show to show</h2>
          <ul>
            {threads.map((thread) => (
              <li key={thread.id}>
                <EntityLink entity={{ __typename: 'Character', slug: thread.slug, id: thread.id, name: thread.name }} />:{' '}
                {thread.stints.map((stint) => stintInWords(stint, model.shows[stint.row], until)).join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>Day by day</h2>
      <div className="scroll-x">
        <table>
          <caption className="unseen">Everything dated, in order</caption>
          <thead><tr><th scope="col">When</th><th scope="col">Show</th><th scope="col">What</th><th scope="col">Sources</th></tr></thead>
          <tbody>
            {known.map((moment, at) => {
              const show = names.get(moment.show.id);
              const what = momentInWords(moment, show?.name);
              return (
                <tr key={at}>
                  <th scope="row">{whenInWords(moment)}</th>
                  <td>{show && <EntityLink entity={{ __typename: 'Show', slug: show.slug, name: show.name }} />}</td>
                  <td>{what}</td>
                  <td>{moment.record && <Sources id={moment.record.id} of={what} />}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}

function stintInWords(stint, { name, bar }, until) {
  const unsaid = stint.isVague && !bar.isSketch ? ', no source says since when' : '';
  return `in ${name} by ${playersInWords(stint, until)}${unsaid}`;
}

function spanOf({ bar }, until) {
  const begins = dayInWords(bar.begins);
  if (bar.isSketch) return `announced ${begins}`;
  if (bar.ending === 'open' || (until !== null && bar.to > until)) return `since ${begins}`;
  const ends = dayInWords(bar.ends ?? dayOf(bar.to));
  if (ends === begins && bar.ending === 'known') return begins;
  return `${begins} to ${ends}${bar.ending === 'unsure' ? ' or later' : ''}`;
}
