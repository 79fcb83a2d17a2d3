// How a show stood, from day to day.
import { Day } from '../parts/Day.jsx';
import { Sources } from '../parts/Sources.jsx';
import { statusInWords, unstopped } from '../parts/words.js';
import { Section, Some } from './Page.jsx';

/** Every day on which the run or the outlook changed, the latest first, with the word that changed it. */
export function StatusHistory({ history }) {
  if (history.length === 0) return null;
  const changes = history.map((change, at) => ({ ...change, before: history[at - 1]?.status, key: at })).reverse();
  return (
    <Section id="status" title="Status history" count={history.length}>
      <Some list={changes} first={6} what="changes">
        {(shown) => (
          <ol className="history" reversed>
            {shown.map(({ key, date, status, before }) => (
              <li key={key} data-run={status.run} data-outlook={status.outlook}>
                <Day date={date} />
                <strong>{statusInWords(status)}</strong>
                {status.outlook !== before?.outlook && <Words words={status.inFavour} />}
                {status.outlook !== before?.outlook && <Words words={status.against} isAgainst />}
              </li>
            ))}
          </ol>
        )}
      </Some>
    </Section>
  );
}

function Words({ words, isAgainst = false }) {
  // The last word is the one that made the change.
  const word = words.at(-1);
  if (!word) return null;
  return (
    <p className="faint">
      {isAgainst && <em>Against: </em>}{words.length > 1 ? unstopped(word.word) : word.word}
      <Sources id={word.id} of={word.word} />
      {words.length > 1 && ` and ${words.length - 1} more`}
    </p>
  );
}
