// Where sources differ: what each of them says, side by side, at the head of the page.
import { byField, differ, fieldInWords } from '../parts/claims.js';
import { dayInWords } from '../parts/days.js';
import { Sources } from '../parts/Sources.jsx';
import { countInWords, counted, inWords, relationInWords } from '../parts/words.js';
import { Differing } from './Facts.jsx';

/** What sources say differently of a show and of its records; nothing where they agree. */
export function Disputed({ show }) {
  const ofShow = [...byField(show.claims)]
    .filter(([, claims]) => differ(claims))
    .map(([field, claims]) => ({ id: show.id, field, what: fieldInWords(field), claims }));
  const ofRecords = show.disputed.flatMap((record) => [...byField(record.claims)]
    // Of a season or an episode the claims are all that is said, of a record what is said otherwise.
    .filter(([, claims]) => !['Season', 'Episode'].includes(record.__typename) || differ(claims))
    .map(([field, claims]) => ({
      id: record.id,
      what: field === null ? recordInWords(record) : `${recordInWords(record)}: ${fieldInWords(field).toLowerCase()}`,
      claims: field === null ? [...supports(record), ...claims] : claims,
    })));
  const all = [...ofShow, ...ofRecords];
  if (all.length === 0) return null;
  return (
    <details className="disputed" id="disputed" open>
      <summary><h2>Sources differ on {counted(all.length, 'point')}</h2></summary>
      <ul>
        {all.map(({ id, field, what, claims }) => (
          <li key={`${id} ${what}`}>
            <p>{what}<Sources id={id} field={field} of={what} isDisputed /></p>
            <Differing claims={claims} />
          </li>
        ))}
      </ul>
    </details>
  );
}

// Those who say that it is so, where others say that it is not.
function supports({ citations }) {
  return citations
    .filter(({ stance }) => stance === 'SUPPORTS')
    .map(({ source }) => ({ field: null, value: null, rank: 'NORMAL', reason: null, stance: 'SUPPORTS', source }));
}

/** What a record is about, in a few words. */
function recordInWords(record) {
  const day = (date) => (date ? `, ${dayInWords(date)}` : '');
  switch (record.__typename) {
    case 'Release': return `${inWords(record.releaseKind)} of ${record.subject.name}${record.shownOn ? ` on ${record.shownOn.name}` : ''}${day(record.date)}`;
    case 'Announcement': return `“${record.word}”${day(record.saidOn ?? record.publishedOn)}`;
    case 'Viewership': return `${record.value === null ? `No. ${record.rank} in ${record.chart}` : `${countInWords(record.value)} ${record.measure.unit}`}${day(record.windowStart)}`;
    case 'Rating': return `${record.measure.name}, ${record.score}`;
    case 'Review': return `Review in ${record.outlet?.name ?? 'an unnamed outlet'}${day(record.publishedOn)}`;
    case 'Episode': return `Episode ${record.season ? `${record.season.number}×${record.number}` : record.name}`;
    case 'Season': return record.name;
    case 'FranchiseMember': return `Member of ${record.franchise.name} (${inWords(record.role).toLowerCase()})`;
    case 'Credit': return `${record.person.name}${record.characters[0] ? ` as ${record.characters[0].character.name}` : ''}`;
    case 'ShowRelation': return `${record.laterShow.name}, ${relationInWords(record.kinds)} ${record.earlierShow.name}`;
    case 'Commission': return `Order by ${record.platform.name}${day(record.orderedOn)}`;
    case 'Availability': return `Carried by ${record.platform.name}${day(record.since)}`;
    case 'BasedOn': return `Rests on ${record.work.name}`;
    default: return inWords(record.__typename);
  }
}
