// What several sources say of one fact: pure functions, without a browser.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { citedOnce, differ, fieldInWords, valueInWords, valuesOf } from '../../web/ui/src/explorer/parts/claims.js';

const claim = (value, name, more = {}) => ({ field: 'startDate', value, rank: 'NORMAL', reason: null, stance: 'SUPPORTS', source: { name }, ...more });

test('a year and a day in it do not differ', () => {
  assert.equal(differ([claim('2014', 'one'), claim('2014-10-07', 'other')]), false);
  assert.equal(differ([claim('2014', 'one'), claim('2015-01-02', 'other')]), true);
  assert.equal(differ([claim('2014-10', 'one'), claim('2014-11', 'other')]), true);
});

test('what is outdated or not given does not differ', () => {
  assert.equal(differ([claim('2014', 'one'), claim('2011', 'other', { rank: 'DEPRECATED' })]), false);
  assert.equal(differ([claim('2014', 'one'), claim(null, 'other')]), false);
});

test('those who say the same stand together', () => {
  const values = valuesOf([claim('a', 'one'), claim('b', 'two'), claim('a', 'three'), claim('a', 'one')]);
  assert.deepEqual(values.map(({ value, sources }) => [value, sources]), [['a', ['one', 'three']], ['b', ['two']]]);
});

test('fields and values are read as words', () => {
  assert.equal(fieldInWords('runtimeMinutes'), 'Runtime minutes');
  assert.equal(fieldInWords(null), 'The whole');
  assert.equal(valueInWords('2014-10'), 'October 2014');
  assert.equal(valueInWords('["Crime","Drama"]'), 'Crime, Drama');
  assert.equal(valueInWords('[{"format":"MINISERIES"},{"format":"SERIES","since":"2020"}]'), 'Miniseries, Series from 2020');
  assert.equal(valueInWords('[{"name":"IMDb TV","until":"2022-04-27"}]'), 'IMDb TV until 27 April 2022');
  assert.equal(valueInWords('TO_BE_DETERMINED'), 'To be determined');
  assert.equal(valueInWords('US'), 'US');
  assert.equal(valueInWords('US', 'region'), 'United States');
  assert.equal(valueInWords('["US","GB"]', 'countries'), 'United States, United Kingdom');
  assert.equal(valueInWords('["en"]', 'languages'), 'English');
  assert.equal(valueInWords('[broken'), '[broken');
});

test('a citation that stands twice is shown once', () => {
  const where = (title) => ({ source: { id: 's', name: 'one' }, title, stance: 'SUPPORTS' });
  assert.deepEqual(citedOnce([where('a'), where('b'), where('a')]), [where('a'), where('b')]);
});
