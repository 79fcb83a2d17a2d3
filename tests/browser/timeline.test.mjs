// The layout of timelines, which are pure functions: no browser and no server.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { describe, inSentences, originsOf, playersInWords, whenInWords } from '../../web/ui/src/explorer/timeline/describe.js';
import { layOut, neighbour } from '../../web/ui/src/explorer/timeline/layout.js';
import { gather, MARK_GROUPS } from '../../web/ui/src/explorer/timeline/model.js';

const TODAY = '2026-06-01';
const NBC = { id: 'P1', slug: 'nbc', name: 'NBC' };
const CBS = { id: 'P2', slug: 'cbs', name: 'CBS' };

const show = (id, more = {}) => ({
  id, slug: id, name: id.toUpperCase(), premiereDate: null, startDate: null, endDate: null,
  status: { run: 'FINISHED', outlook: 'UNKNOWN' }, seasons: { nodes: [] }, ...more,
});
const season = (id, number) => ({ id, number, name: `Season ${number}`, title: null });
const moment = (kind, date, of, more = {}) => ({
  kind, date, until: null, subject: { __typename: 'Show', id: of }, show: { id: of }, platform: null, movedFrom: null,
  record: { __typename: 'Release', id: `${kind} ${of} ${date}` }, ...more,
});
const about = (id) => ({ subject: { __typename: 'Season', id } });
const barOf = (one, moments) => gather({ shows: [one], moments }, TODAY).shows[0]?.bar;
const span = (bar) => [bar.from, bar.to].map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

test('a finale within the year of a catalogue is the end', () => {
  const bar = barOf(show('a', { premiereDate: '2012-10-10', endDate: '2020' }), [
    moment('PREMIERE', '2012-10-10', 'a'), moment('FINALE', '2020-01-28', 'a'),
  ]);
  assert.deepEqual(span(bar), ['2012-10-10', '2020-01-28']);
  assert.equal(bar.ending, 'known');
});

test('a year without a finale lasts to its end, and is unsure', () => {
  const bar = barOf(show('a', { premiereDate: '2012-10-10', endDate: '2015' }), [moment('PREMIERE', '2012-10-10', 'a')]);
  assert.deepEqual(span(bar), ['2012-10-10', '2015-12-31']);
  assert.equal(bar.ending, 'unsure');
});

test('a show that goes on reaches to today', () => {
  const bar = barOf(show('a', { premiereDate: '2020-01-01', status: { run: 'BETWEEN_SEASONS', outlook: 'RENEWED' } }), []);
  assert.deepEqual(span(bar), ['2020-01-01', TODAY]);
  assert.equal(bar.ending, 'open');
});

test('seasons cut a bar where they begin, each in the colour of its platform', () => {
  const bar = barOf(show('a', { premiereDate: '2015-01-01', seasons: { nodes: [season('s1', 1), season('s2', 2), season('s5', 5)] } }), [
    moment('PREMIERE', '2015-01-01', 'a', { ...about('s1'), platform: NBC }),
    moment('PREMIERE', '2016-01-01', 'a', { ...about('s2'), platform: CBS }),
    moment('FINALE', '2019-05-01', 'a', { ...about('s5'), platform: CBS }),
  ]);
  assert.deepEqual(bar.segments.map((segment) => [segment.season?.number, segment.platform.slug]), [[1, 'nbc'], [2, 'cbs']]);
  assert.equal(bar.segments[0].to, bar.segments[1].from);
  assert.equal(bar.segments[1].to, bar.to);
});

test('a finale elsewhere says that the show moved', () => {
  const bar = barOf(show('a', { premiereDate: '2015-01-01' }), [
    moment('PREMIERE', '2015-01-01', 'a', { platform: NBC }), moment('FINALE', '2016-01-01', 'a', { platform: CBS }),
  ]);
  assert.equal(bar.segments[0].movesTo.slug, 'cbs');
});

test('a show that is only announced is a sketch, to the day for which it is promised', () => {
  const promise = { record: { __typename: 'Announcement', id: 'w', word: 'It comes.', expectedUntil: '2027' } };
  const bar = barOf(show('a', { status: { run: 'NOT_STARTED', outlook: 'ORDERED' } }), [moment('ANNOUNCEMENT', '2026-02-01', 'a', promise)]);
  assert.equal(bar.isSketch, true);
  assert.deepEqual(span(bar), ['2026-02-01', '2027-12-31']);
});

test('a show of which nothing is dated is named, and not drawn', () => {
  const model = gather({ shows: [show('a'), show('b', { premiereDate: '2000' })], moments: [] }, TODAY);
  assert.deepEqual(model.undated.map(({ id }) => id), ['a']);
  assert.deepEqual(model.shows.map(({ id }) => id), ['b']);
});

const portrayal = (of, { person = 'Somebody', note = null, recastOf = null, ...credit } = {}) => ({
  note, person: { name: person }, recastOf: recastOf && { name: recastOf }, visitsFrom: null, show: { id: of },
  credit: { id: 'k', tier: 'MAIN', episodeCount: null, since: null, until: null, subject: { __typename: 'Show', premiereDate: null }, ...credit },
});
const day = (date) => Date.parse(date) / 86_400_000;

/** The stints of a character who is in a show from 2000 to 2010 by these credits, and in one of a single day of 2012. */
function stintsOf(...credits) {
  const ties = [...credits.map((credit) => portrayal('a', credit)), portrayal('b')];
  const model = gather({
    shows: [show('a', { premiereDate: '2000-01-01', endDate: '2010-12-31' }), show('b', { premiereDate: '2012-05-14' })],
    moments: [moment('FINALE', '2012-05-14', 'b')],
    ties: ties.map((one) => ({ kind: 'APPEARANCE', from: { id: 'c', slug: 'c', name: 'C' }, to: { id: one.show.id }, record: null, portrayals: [one] })),
  }, TODAY);
  const { stints } = model.threads[0];
  return { stints, card: ({ row }) => describe({ kind: 'stint', show: model.shows[row], thread: model.threads[0], stint: stints[row] }, model) };
}
const drawn = ({ pieces }) => pieces.map((piece) => [...span(piece).map((date) => date.slice(0, 4)), piece.isVague]);

test('a credit without a day is vague for as long as the show ran', () => {
  const { stints: [long, short], card } = stintsOf({});
  assert.deepEqual(drawn(long), [['2000', '2010', true]]);
  assert.deepEqual([long.isPassing, stintsOf({ tier: 'RECURRING' }).stints[0].isPassing], [false, true]);
  assert.deepEqual(card(long).lines.map(({ text }) => text), ['Played by Somebody', 'No source says since when']);
  assert.deepEqual(drawn(short), [['2012', '2012', false]], 'within a single year there is no doubt');
  assert.deepEqual(card(short).lines.map(({ text }) => text), ['Played by Somebody']);
});

test('what is known of a part is drawn apart from the rest', () => {
  const { stints: [known] } = stintsOf({ since: '2002', until: '2003' }, { since: '2004', until: '2005' });
  assert.deepEqual(drawn(known), [['2002', '2005', false]]);
  assert.equal(known.since, '2002');
  const { stints: [mixed] } = stintsOf({ since: '2002', until: '2003' }, { person: 'A guest', tier: 'GUEST' });
  assert.deepEqual(drawn(mixed), [['2000', '2002', true], ['2002', '2003', false], ['2003', '2010', true]]);
  assert.equal(mixed.since, null, 'the guest may have come before');
  const { stints: [dated], card } = stintsOf({ subject: { __typename: 'Episode', premiereDate: '2006-03-01' } });
  assert.equal(card(dated).lines[1].text, 'On 1 March 2006');
  assert.deepEqual([dated.from, dated.to], [day('2006-03-01'), day('2006-03-01')]);
  const { stints: [undated] } = stintsOf({ subject: { __typename: 'Episode', premiereDate: null, season: null } });
  assert.equal(undated.isVague, true);
});

test('who plays a part is a list, up to a day where one is chosen', () => {
  const { stints: [stint] } = stintsOf(
    { person: 'Third', since: '2006', until: '2010' },
    { person: 'First', since: '2000', until: '2002', note: 'The first.' },
    { person: 'Second', since: '2003', until: '2005' },
    { person: 'Guest', tier: 'GUEST' },
  );
  assert.equal(playersInWords(stint), 'First (The first), Second, Third and Guest');
  assert.equal(playersInWords(stint, day('2004-01-01')), 'First (The first) and Second');
});

test('a guest who takes over a part says nothing of the others', () => {
  const { stints: [one] } = stintsOf({ person: 'Main', since: '2000' }, { person: 'Guest', tier: 'GUEST', recastOf: 'Somebody else' });
  assert.equal(one.recastOf, null);
  const { stints: [other] } = stintsOf({ person: 'Guest', tier: 'GUEST', recastOf: 'Somebody else' });
  assert.equal(other.recastOf, 'Somebody else');
});

test('what is heard has one full stop between two sentences', () => {
  const lines = ['It comes in 2026.', 'He said “no.”', 'On NBC', 'Until 2027.'].map((text) => ({ text }));
  assert.equal(inSentences({ title: 'A show', lines }), 'A show. It comes in 2026. He said “no.” On NBC. Until 2027.');
  const model = { shows: [{ name: 'A' }], arrows: [{ id: 'r', later: 1, earlier: 0, kinds: ['PREQUEL'], note: 'Set in 1991.', plantedIn: [] }] };
  assert.equal(originsOf(1, model)[0].text, 'Prequel to A (Set in 1991)');
});

test('what was counted since a day says so', () => {
  const counted = (windowEnd) => whenInWords({ date: '2025-07-09', until: windowEnd, record: { windowStart: '2025-07-09', windowEnd } });
  assert.equal(counted(null), 'since 9 July 2025');
  assert.equal(counted('2025-07-13'), '9 Jul 2025 – 13 Jul 2025');
  assert.equal(counted('2025-07-09'), '9 July 2025');
});

/** A universe of so many shows, each grown out of the one before, with a character who is in all of them. */
function many(count) {
  const ids = Array.from({ length: count }, (_, at) => `s${String(at).padStart(2, '0')}`);
  return {
    shows: ids.map((id, at) => show(id, { premiereDate: `${1960 + at * 2}-01-01`, endDate: `${1963 + at * 2}-06-01` })),
    moments: ids.flatMap((id, at) => [1, 2, 3].map((day) => moment('ANNOUNCEMENT', `${1960 + at * 2}-03-0${day}`, id, { record: { id: `w${at}.${day}`, word: 'Said.' } }))),
    ties: [
      ...ids.slice(1).map((id, at) => ({ kind: 'RELATION', from: { id }, to: { id: ids[at] }, record: { id: `r${at}`, kinds: ['SPINOFF'], note: null, plantedIn: [] }, portrayals: [] })),
      ...ids.map((id) => ({ kind: 'APPEARANCE', from: { id: 'c', slug: 'c', name: 'C' }, to: { id }, record: null, portrayals: [portrayal(id)] })),
    ],
  };
}

test('the same universe is laid out the same, whatever order it comes in', () => {
  const options = { width: 1000, chosen: ['c'], groups: Object.keys(MARK_GROUPS) };
  const one = many(14);
  const other = structuredClone(one);
  other.shows.reverse();
  other.ties.reverse();
  const draw = (of) => {
    const { x, ...layout } = layOut(gather(of, TODAY), options);
    return JSON.stringify({ ...layout, rows: layout.rows.map(({ lanes, ...row }) => ({ ...row, lanes: [...lanes] })) });
  };
  assert.equal(draw(one), draw(other));
});

test('everything stands within the sheet, on a phone as on a wall', () => {
  for (const [width, zoom] of [[343, 1], [1200, 1], [343, 24]]) {
    const layout = layOut(gather(many(20), TODAY), { width, zoom, chosen: ['c'], groups: Object.keys(MARK_GROUPS) });
    for (const row of layout.rows) {
      assert.ok(row.from >= 0 && row.to <= layout.width, `${row.from}–${row.to} of ${layout.width}`);
      assert.ok(row.y + row.height <= layout.height);
    }
    for (const item of layout.items) assert.ok(item.x >= 0 && item.x <= layout.width && item.y <= layout.height);
    for (const { x, label } of layout.ticks) assert.ok(x >= label.length * 3 && x <= layout.width - label.length * 3, `${label} is whole`);
    assert.ok(layout.ticks.length > 3 && layout.ticks.every((tick, at) => at === 0 || tick.x - layout.ticks[at - 1].x >= 40));
    if (zoom === 1) assert.ok(Math.abs(layout.width - width) < 1);
  }
});

test('marks that would touch are one, and none is lost', () => {
  const model = gather(many(6), TODAY);
  const near = layOut(model, { width: 300, groups: ['word'] });
  const far = layOut(model, { width: 300, zoom: 500, groups: ['word'] });
  assert.deepEqual(near.rows.map(({ marks }) => marks.length), [1, 1, 1, 1, 1, 1]);
  assert.ok(far.rows.every(({ marks }) => marks.length > 1));
  for (const { rows } of [near, far]) assert.equal(rows.flatMap(({ marks }) => marks.flatMap((mark) => mark.marks)).length, 18);
});

test('a thread has a stint in every show, and a bow between two', () => {
  const { threads } = layOut(gather(many(5), TODAY), { width: 800, chosen: ['c'] });
  assert.equal(threads[0].stints.length, 5);
  assert.equal(threads[0].links.length, 4);
});

test('by keyboard one gets from every item to every other', () => {
  const { items } = layOut(gather(many(5), TODAY), { width: 800, chosen: ['c'], groups: ['word'] });
  const seen = new Set([items[0].key]);
  const ahead = [items[0].key];
  while (ahead.length > 0) {
    const here = ahead.pop();
    for (const direction of ['left', 'right', 'up', 'down', 'first', 'last']) {
      const next = neighbour(items, here, direction);
      if (next && !seen.has(next)) {
        seen.add(next);
        ahead.push(next);
      }
    }
  }
  assert.equal(seen.size, items.length);
  assert.equal(new Set(items.map(({ key }) => key)).size, items.length, 'keys are unique');
});
