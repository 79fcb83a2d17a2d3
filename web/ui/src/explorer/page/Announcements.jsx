// What was said about the future of a show.
import { Day } from '../parts/Day.jsx';
import { dayInWords } from '../parts/days.js';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { inWords } from '../parts/words.js';
import { Section, Some } from './Page.jsx';

/** The announcements, the latest first. */
export function Announcements({ announcements }) {
  const { nodes, totalCount } = announcements;
  if (nodes.length === 0) return null;
  return (
    <Section id="announcements" title="Announcements" count={totalCount}>
      <Some list={[...nodes].reverse()} first={5} total={totalCount} what="announcements">
        {(shown) => (
          <ul className="announcements">
            {shown.map((one) => <Announcement key={one.id} one={one} />)}
          </ul>
        )}
      </Some>
    </Section>
  );
}

function Announcement({ one }) {
  return (
    <li>
      <p className="faint">
        <Day date={one.saidOn ?? one.publishedOn} /> · {inWords(one.kind)} · <span className="certainty" data-certainty={one.certainty}>{inWords(one.certainty).toLowerCase()}</span>
      </p>
      <p>{one.word}<Sources id={one.id} of={one.word} isDisputed={one.isDisputed} /></p>
      {one.quote && (
        <blockquote>
          {one.quote}{one.speaker && <footer><EntityLink entity={one.speaker} /></footer>}
        </blockquote>
      )}
      {one.expectedFrom && <p className="faint">Expected {expected(one)}</p>}
    </li>
  );
}

function expected({ expectedFrom: from, expectedUntil: until }) {
  return until && until !== from ? `${dayInWords(from)} to ${dayInWords(until)}` : dayInWords(from);
}
