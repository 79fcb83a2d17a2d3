// Documents that are executed by the server and by the reference implementation: where the order of keys, merging, and
// nulls after an error decide. The reference implementation executes each of them on values that are made for the case:
// what the graph holds, and functions that fail as the server does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema, execute, parse, validate } from 'graphql';
import { source } from './repository.mjs';
import { endpoint } from './server.mjs';

const schema = buildSchema(await source('schema.graphql'));

/** A field that fails. */
const fails = (message) => () => {
  throw new Error(message);
};
/** A list on one page, unless the page is none. */
const list = (nodes) => ({ first }) => {
  if (first === 0) throw new Error('`first` is 0: ask for 1 to 100');
  return { nodes, edges: nodes.map((node) => ({ node })), totalCount: nodes.length };
};

const season = {
  __typename: 'Season',
  number: 1,
  title: null,
  episodes: list([{ __typename: 'Episode', number: 1, cast: list([]) }]),
  cast: list([]),
};
const shows = ['bosch Bosch', 'bosch-legacy Bosch: Legacy', 'ballard Ballard', 'untitled-jerry-edgar-spinoff Untitled Jerry Edgar spinoff']
  .map((text) => text.match(/(\S+) (.*)/))
  .map(([, slug, name]) => ({ __typename: 'Show', slug, name, languages: ['en'], originalName: null }));
const [bosch, ...spinoffs] = shows;
for (const show of shows) {
  const seasons = show.slug.startsWith('untitled') ? [] : [{ ...season, show }];
  Object.assign(show, {
    season: ({ number }) => seasons[number - 1] ?? null,
    cast: list([]),
    episodes: list([]),
    spinoffs: list(show === bosch ? spinoffs : []),
  });
}
const bySlug = ({ slug, id }) => {
  if (id) return fails(`\`${id}\` is no id of this server: pass the value of an \`id\` unchanged`)();
  return shows.find((show) => show.slug === slug) ?? null;
};
const root = {
  __typename: 'Query',
  show: ({ by }) => bySlug(by),
  showsBy: ({ keys }) => keys.map(bySlug),
  node: ({ id }) => bySlug({ id }),
};

/** What is executed, by what decides. */
const documents = {
  'the order of keys': [
    '{ show(by: {slug: "bosch"}) { name slug languages originalName } }',
    '{ show(by: {slug: "bosch"}) { ...F name } } fragment F on Show { slug name __typename }',
    '{ show(by: {slug: "bosch"}) { name ... on Entity { slug: name } ... on Show { languages } ... { s: slug } name } }',
    '{ b: show(by: {slug: "ballard"}) { slug } ...F a: __typename } fragment F on Query { a: __typename b: show(by: {slug: "ballard"}) { name } c: __typename }',
    '{ show(by: {slug: "bosch"}) { slug @skip(if: true) name ...F } } fragment F on Show { slug name }',
    '{ show(by: {slug: "bosch"}) { season(number: 1) { number } slug season(number: 1) { title number } ... { season(number: 1) { __typename } } } }',
    '{ showsBy(keys: [{slug: "bosch"}, {slug: "none"}, {slug: "ballard"}]) { ... on Node { ... on Show { slug } } name ... on Watchable { name __typename } } }',
    '{ show(by: {slug: "bosch"}) { slug: name name: slug } }',
  ],
  'fields that are merged': [
    '{ show(by: {slug: "bosch"}) { slug } show(by: {slug: "bosch"}) { name } }',
    '{ show(by: {slug: "bosch"}) { slug } ...F ... { show(by: {slug: "bosch"}) { languages } } } fragment F on Query { show(by: {slug: "bosch"}) { name } }',
    '{ show(by: {slug: "bosch"}) { spinoffs { nodes { slug } } spinoffs { totalCount nodes { name } } ...F } } fragment F on Show { spinoffs { edges { node { name } } nodes { name season(number: 1) { number } } } }',
    '{ showsBy(keys: [{slug: "bosch"}, {slug: "none"}]) { slug } showsBy(keys: [{slug: "bosch"}, {slug: "none"}]) { slug name } }',
    '{ show(by: {slug: "none"}) { slug } show(by: {slug: "none"}) { name } }',
    '{ show(by: {slug: "bosch"}) @include(if: false) { slug } show(by: {slug: "bosch"}) { name } }',
    '{ show(by: {slug: "bosch"}) { slug @skip(if: true) } show(by: {slug: "bosch"}) { slug } }',
    '{ show(by: {slug: "bosch"}) { season(number: 1) { number @skip(if: true) } season(number: 1) { title } } }',
    '{ ...F ...F ...G } fragment F on Query { show(by: {slug: "bosch"}) { slug } ...G } fragment G on Query { show(by: {slug: "bosch"}) { name } }',
  ],
  'nothing that is selected': [
    '{ __typename @skip(if: true) }',
    '{ ...F @include(if: false) } fragment F on Query { __typename }',
    '{ show(by: {slug: "bosch"}) { slug @include(if: false) } }',
    '{ show(by: {slug: "bosch"}) { ... @skip(if: true) { slug } } showsBy(keys: [{slug: "bosch"}, {slug: "none"}]) { name @skip(if: true) } }',
    '{ show(by: {slug: "bosch"}) { spinoffs { nodes { ... on Node { ... on Person { name } } } edges { node { slug @skip(if: true) } } } } }',
    'query ($a: Boolean! = true, $b: Boolean!) { show(by: {slug: "bosch"}) { slug @skip(if: $a) name @include(if: $b) } }',
    '{ show(by: {slug: "none"}) { slug @skip(if: true) } }',
  ],
  'nulls after an error': [
    '{ show(by: {slug: "bosch"}) { slug cast(first: 0) { totalCount } } }',
    '{ show(by: {slug: "bosch"}) { slug season(number: 1) { number cast(first: 0) { totalCount } } name } }',
    '{ show(by: {slug: "bosch"}) { season(number: 1) { episodes { nodes { number cast(first: 0) { totalCount } } } } slug } }',
    '{ show(by: {slug: "bosch"}) { spinoffs { edges { node { slug cast(first: 0) { totalCount } } } } slug } a: __typename }',
    '{ showsBy(keys: [{slug: "bosch"}, {slug: "none"}, {slug: "ballard"}]) { slug cast(first: 0) { totalCount } } }',
    '{ showsBy(keys: [{slug: "bosch"}, {slug: "ballard"}]) { slug a: season(number: 1) { cast(first: 0) { totalCount } } b: season(number: 99) { cast(first: 0) { totalCount } } } }',
    '{ show(by: {slug: "bosch"}) { cast(first: 0) { totalCount } episodes(first: 0) { totalCount } } }',
    '{ a: __typename node(id: "x") { id } show(by: {id: "y"}) { slug } b: show(by: {slug: "bosch"}) { slug } }',
    '{ a: __typename showsBy(keys: [{slug: "bosch"}, {id: "x"}]) { slug } }',
    '{ show(by: {slug: "bosch"}) { slug ...F } } fragment F on Show { name season(number: 1) { ...G } } fragment G on Season { c: cast(first: 0) { totalCount } number }',
    'query ($a: Int) { show(by: {slug: "bosch"}) { season(number: 1) { cast(first: $a) { totalCount } } slug } }',
    '{ show(by: {slug: "bosch"}) { season(number: 1) { cast(first: 0) { totalCount } } season(number: 1) { number } slug } }',
    '{ show(by: {slug: "bosch"}) { season(number: 1) { show { season(number: 1) { show { cast(first: 0) { totalCount } } number } name } } } }',
  ],
};

for (const [what, queries] of Object.entries(documents)) {
  for (const query of queries) {
    test(`${what}: ${query}`, () => compare(query));
  }
}

async function compare(query) {
  const document = parse(query);
  assert.deepEqual(validate(schema, document), []);
  const variableValues = Object.fromEntries(['a', 'b'].filter((name) => query.includes(`$${name}: `)).map((name) => [
    name,
    query.includes(`$${name}: Int`) ? 0 : false,
  ]));
  const expected = JSON.parse(JSON.stringify(await execute({ schema, document, rootValue: root, variableValues })));
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables: variableValues }),
  });
  const answer = JSON.parse(await response.text());
  // As texts, in which the order of keys shows.
  assert.equal(JSON.stringify(answer.data), JSON.stringify(expected.data));
  const told = ({ message, locations, path }) => ({ message, locations, path });
  assert.deepEqual((answer.errors ?? []).map(told), (expected.errors ?? []).map(told));
}
