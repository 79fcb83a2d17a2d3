// From when to when a show ran, and somebody was in it.
import { yearsOf } from './days.js';

/** The last day that is known of a show; undefined where it goes on. */
export function endOf(show, seasons = []) {
  if (show.status.run !== 'FINISHED') return undefined;
  const last = [...seasons.flatMap(({ finale, premiereDate }) => [finale?.nodes[0]?.date, premiereDate]), show.releases?.nodes[0]?.date, show.premiereDate]
    .filter(Boolean)
    .sort()
    .at(-1);
  // A finale within the year that a catalogue gives is the better word.
  if (show.endDate && !(last && last >= show.endDate)) return show.endDate;
  return last;
}

// When a show began, as well as anybody says.
function startOf(show) {
  return show.premiereDate ?? show.startDate;
}

/** The years of a show. */
export function yearsOfShow(show) {
  return yearsOf(startOf(show), endOf(show));
}

/**
 * From when to when somebody was in a show by one credit: `{ from, to, isOpen, isVague }`. Of a credit for an undated
 * episode nobody knows more than when the show ran; then it is vague.
 */
export function spanOf({ since, until, subject, show }) {
  const isWhole = subject.id === show.id;
  const own = since ?? subject.premiereDate ?? subject.season?.premiereDate;
  const isVague = !isWhole && !own;
  const from = (isWhole ? since : own) ?? startOf(show);
  const end = until ?? (isWhole || isVague ? endOf(show) : from);
  const to = end && from && end < from ? from : end;
  return { from, to, isOpen: Boolean(from && !to), isVague };
}
