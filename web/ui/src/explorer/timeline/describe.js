// What is to be said of anything in a timeline: on its card, to screen readers, and in the table.
import { dayInWords } from '../parts/days.js';
import { countInWords, inWords, listed, relationInWords, statusInWords, unstopped } from '../parts/words.js';

/**
 * `{ title, lines, sources, to }` of an item: `sources` is the id of what can be asked who says so. What is later than
 * the day `until` is left out; null for all that is known.
 */
export function describe(item, model, until = null) {
  return { segment: ofSegment, mark: ofMark, stint: ofStint, crossover: ofCrossover }[item.kind](item, model, until);
}

/** A description sentence by sentence, for those who hear it. */
export function inSentences({ title, lines }) {
  return [title, ...lines.map(({ text }) => text)].map((text, at, all) => (at === all.length - 1 || isClosed(text) ? text : `${text}.`)).join(' ');
}

function isClosed(text) {
  return /[.!?…][”"’)]*$/.test(text);
}

/** What happened in a moment, in one sentence. */
export function momentInWords({ kind, subject, show, platform, movedFrom, record }, name = '') {
  const part = subject.id === show.id ? name : subject.name;
  const where = platform ? ` on ${platform.name}` : '';
  switch (kind) {
    case 'ANNOUNCEMENT': return record.word;
    case 'ORDER': return `Ordered${platform ? ` by ${platform.name}` : ''}`;
    case 'PILOT': return `Pilot${where}`;
    case 'PREMIERE': return `${part || 'Premiere'} begins${where}`;
    case 'PLATFORM_MOVE': return `Moves from ${movedFrom.name} to ${platform.name}`;
    case 'PART': return `${part}: a further part${where}`;
    case 'SPECIAL': return `Special: ${subject.name}${where}`;
    case 'CROSSOVER': return `Crossover: ${record.name}`;
    case 'FINALE': return `${part || 'Finale'} ends${where}`;
    case 'END': return 'End, in the word of a catalogue';
    case 'CHART': return `No. ${record.rank} in ${record.chart}${amount(record, ', with ')}`;
    case 'VIEWERSHIP': return `Watched: ${amount(record, '')}`;
    case 'REVIEW': return `Review${record.outlet ? ` in ${record.outlet.name}` : ''}${said(record)}`;
    default: return inWords(kind);
  }
}

/** When it happened, or from when to when it lasted. */
export function whenInWords({ date, until, record }) {
  // Of what was counted since a day, nobody said until when.
  if (record?.windowStart && !record.windowEnd) return `since ${dayInWords(record.windowStart)}`;
  return until && until !== date ? `${dayInWords(date, { short: true })} – ${dayInWords(until, { short: true })}` : dayInWords(date);
}

/** Who plays a part in a stint; where some did by the day `until`, these alone. */
export function playersInWords({ players }, until = null) {
  const known = players.filter(({ from }) => until === null || from <= until);
  return listed((known.length > 0 ? known : players).map(({ name }) => name));
}

/** What a show grew out of, by its row: "Spinoff of Bosch (set in 1991)". */
export function originsOf(row, model) {
  return model.arrows.filter((arrow) => arrow.later === row).map((arrow) => {
    const planted = arrow.plantedIn.map((episode) => `planted in “${episode.name}”`);
    const more = [...planted, arrow.note && unstopped(arrow.note)].filter(Boolean).join('; ');
    const words = relationInWords(arrow.kinds);
    return { id: arrow.id, text: `${words[0].toUpperCase()}${words.slice(1)} ${model.shows[arrow.earlier].name}${more && ` (${more})`}` };
  });
}

function ofSegment({ show, segment, row }, model, until) {
  const { season, platform, movesTo, date } = segment;
  const isSketch = show.bar.isSketch;
  const lines = [];
  if (isSketch) lines.push({ text: `Announced ${dayInWords(show.bar.begins)}` });
  else lines.push({ text: `From ${dayInWords(date ?? show.bar.begins)}` });
  if (platform) lines.push({ text: movesTo ? `Began on ${platform.name}, ended on ${movesTo.name}` : `On ${platform.name}` });
  if (segment.isLast && until === null) {
    const end = { known: 'Until', unsure: 'Last seen' }[show.bar.ending];
    if (end && show.bar.ends) lines.push({ text: `${end} ${dayInWords(show.bar.ends)}` });
    lines.push({ text: statusInWords(show.status) });
  }
  if (segment.isFirst) lines.push(...originsOf(row, model).map(({ id, text }) => ({ text, sources: id })));
  const title = season ? `${show.name}, ${season.title ?? season.name}` : show.name;
  return { title, lines, sources: season?.id ?? show.id, to: { __typename: 'Show', slug: show.slug, name: show.name } };
}

function ofMark({ show, mark }) {
  const lines = mark.marks.map((moment) => ({
    when: whenInWords(moment),
    text: momentInWords(moment, show.name),
    sources: moment.record?.id,
  }));
  const to = { __typename: 'Show', slug: show.slug, name: show.name };
  return { title: show.name, lines: lines.map((line) => ({ ...line, text: `${line.when}: ${line.text}` })), to };
}

function ofCrossover({ show, crossover }, model) {
  const shows = crossover.rows.map((row) => model.shows[row].name);
  return {
    title: crossover.name,
    lines: [{ text: `Crossover, ${whenInWords(crossover)}` }, { text: `Told in ${shows.join(', ')}` }],
    sources: crossover.id,
    to: { __typename: 'Show', slug: show.slug, name: show.name },
  };
}

function ofStint({ show, thread, stint }, model, until) {
  const lines = [{ text: `Played by ${playersInWords(stint, until)}` }];
  if (stint.isVague && !show.bar.isSketch) lines.push({ text: 'No source says since when' });
  if (stint.since) lines.push({ text: `${stint.isOneDay && stint.since.length > 7 ? 'On' : 'From'} ${dayInWords(stint.since)}` });
  if (stint.recastOf) lines.push({ text: `Takes over from ${stint.recastOf}` });
  if (stint.visitsFrom) lines.push({ text: `Visits from ${stint.visitsFrom}` });
  const to = { __typename: 'Character', slug: thread.slug, id: thread.id, name: thread.name };
  return { title: `${thread.name} in ${show.name}`, lines, sources: stint.credit, to };
}

function amount({ value, measure }, before) {
  return value === null ? '' : `${before}${countInWords(value)} ${measure.unit}`;
}

function said({ headline, gist, scorePrinted }) {
  const words = gist ?? (headline && `“${headline}”`);
  if (!scorePrinted) return words ? `: ${words}` : '';
  return `${words ? `: ${unstopped(words)}` : ''} (score ${scorePrinted})`;
}
