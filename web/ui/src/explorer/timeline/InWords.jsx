// The timeline in words: its shows in order, and everything that happened, day by day.
import { useState } from 'react';

import { dayInWords, dayOf, firstDay } from '../parts/days.js';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { statusInWords } from '../parts/words.js';
import { momentInWords, originsOf, whenInWords } from './describe.js';

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
  const known = moments.filter(({ date }) => !asOf || firstDay(date) <= asOf);
  const shows = model.shows.map((show, row) => ({ show, row })).filter(({ show }) => !asOf || dayOf(show.bar.from) <= asOf);
  return (
    <>
      <h2>Shows in order</h2>
      <ol>
        {shows.map(({ show, row }) => (
          <li key={show.id}>
            <EntityLink entity={{ __typename: 'Show', slug: show.slug, name: show.name }} />: {spanOf(show)}
            {originsOf(row, model).map(({ id, text }) => <span key={id}>. {text}</span>)}
            {!asOf && <>. {statusInWords(show.status)}</>}.
          </li>
        ))}
      </ol>
      {model.threads.length > 0 && (
        <>
          <h2>Who crosses from show to show</h2>
          <ul>
            {model.threads.map((thread) => (
              <li key={thread.id}>
                <EntityLink entity={{ __typename: 'Character', slug: thread.slug, id: thread.id, name: thread.name }} />:{' '}
                {thread.stints.map((stint) => `${model.shows[stint.row].name} (${stint.players.join(' and ')})`).join(', ')}
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

function spanOf({ bar }) {
  const begins = dayInWords(bar.begins);
  if (bar.isSketch) return `announced ${begins}`;
  if (bar.ending === 'open') return `since ${begins}`;
  return `${begins} to ${bar.ends ? dayInWords(bar.ends) : dayInWords(dayOf(bar.to))}${bar.ending === 'unsure' ? ' or later' : ''}`;
}
