// The playground at a desk: examples, schema, history, links, errors, colours, keyboard.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answer, close, holds, isTooWide, open, origin, outcome, picture, playground, text, write } from './browser.mjs';

test('it begins with an answer', async () => {
  const page = await playground();
  assert.equal(await page.title(), 'showgraph playground');
  assert.equal((await answer(page)).data.show.name, 'Ballard');
  assert.equal(await isTooWide(page), false);
  await picture(page, 'start');
  await close(page);
});

test('every example is answered', async () => {
  const page = await playground();
  const examples = await (await fetch(`${origin}/ui/gallery.json`)).json();
  assert.equal(await page.locator('[data-example]').count(), examples.length);
  for (const { name, query } of [...examples.slice(1), examples[0]]) {
    await page.evaluate(() => document.querySelector('.outcome').removeAttribute('data-kind'));
    const card = page.locator(`[data-example="${name}"]`);
    const answered = page.waitForResponse((response) => response.request().postData()?.includes('query'));
    await card.click();
    assert.equal((await answered).status(), 200, name);
    await outcome(page);
    assert.equal(await text(page, 'operation.graphql'), query);
    const { data, errors } = await answer(page);
    assert.equal(errors, undefined, name);
    assert.ok(Object.values(data).every((root) => root !== null), name);
    assert.equal(await card.getAttribute('aria-current'), 'true', name);
    assert.equal(await page.getByRole('tab').count(), 1, 'an untouched example makes room for the next');
  }
  await close(page);
});

test('the schema is explained', async () => {
  const page = await playground();
  await page.getByRole('button', { name: 'Schema' }).click();
  const panel = page.getByRole('complementary', { name: 'Schema' });
  await panel.getByRole('link', { name: 'Query', exact: true }).click();
  await panel.getByText('One show by its slug').waitFor();
  await picture(page, 'schema');
  await page.getByRole('button', { name: 'Close Schema' }).click();
  await panel.waitFor({ state: 'detached' });
  await close(page);
});

test('a query is written, checked and run by the keyboard', async () => {
  const page = await playground();
  await page.getByRole('button', { name: 'New tab' }).click();
  await write(page, 'query Mine { show(by: { slug: "bosch" }) { nome } }');
  await page.locator('.query .squiggly-error').waitFor();
  await page.keyboard.press('ControlOrMeta+Enter');
  assert.match(await outcome(page, 'failed'), /Cannot query field "nome" on type "Show"\. Line 1\./);
  assert.equal((await answer(page)).errors[0].extensions.code, 'GRAPHQL_VALIDATION_FAILED');
  await picture(page, 'error');
  await write(page, 'query Mine { show(by: { slug: "bosch" }) { name } }');
  await page.keyboard.press('ControlOrMeta+Enter');
  await outcome(page);
  assert.deepEqual((await answer(page)).data, { show: { name: 'Bosch' } });
  await page.getByRole('tab', { name: 'Mine' }).waitFor();
  await close(page);
});

test('what is not GraphQL is said to be so', async () => {
  const page = await playground();
  await write(page, 'shows of this week');
  await page.getByRole('button', { name: 'Run' }).click();
  assert.match(await outcome(page, 'failed'), /./);
  assert.equal((await answer(page)).errors[0].extensions.code, 'GRAPHQL_PARSE_FAILED');
  await close(page);
});

test('an error of the server is shown as one', async () => {
  const page = await playground();
  await page.route('**/graphql', (route) => route.fulfill({ status: 502, contentType: 'text/html', body: '<p>Bad' }));
  await page.getByRole('button', { name: 'Run' }).click();
  assert.match(await outcome(page, 'failed'), /status 502 and something that is not JSON/);
  await page.unroute('**/graphql');
  await page.route('**/graphql', (route) => route.abort());
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByText('The server cannot be reached').first().waitFor();
  page.wrong = page.wrong.splice(0, Infinity).filter((line) => !line.includes('Failed to load resource'));
  await close(page);
});

test('a link carries query and variables', async () => {
  const page = await playground();
  await page.locator('[data-example="22-show-page"]').click();
  await page.getByRole('tab', { name: 'ShowPage' }).waitFor();
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  assert.ok(link.startsWith(`${origin}/graphql#query=`), link);
  const [query, variables] = [await text(page, 'operation.graphql'), await text(page, 'variables.json')];
  await close(page);

  const there = await playground({ link: link.slice(`${origin}/graphql`.length) });
  assert.equal(await text(there, 'operation.graphql'), query);
  assert.equal(await text(there, 'variables.json'), variables);
  assert.equal((await answer(there)).data.show.name, 'Ballard');
  // A link that is pasted into the open page is followed as well.
  await there.evaluate(() => { location.hash = '#query=%7B+franchises+%7B+totalCount+%7D+%7D'; });
  await holds(there, 'response.json', '"franchises"');
  await close(there);
});

test('a link in the query string is read too', async () => {
  const page = await playground({ link: `?query=${encodeURIComponent('{ shows { totalCount } }')}` });
  assert.ok((await answer(page)).data.shows.totalCount > 0);
  assert.equal(new URL(page.url()).search, '');
  await close(page);
});

test('a link that would change something waits for a hand', async () => {
  const page = await open(`/graphql#query=${encodeURIComponent('mutation { nothing }')}`);
  await page.locator('.outcome[data-kind="none"]').waitFor();
  await holds(page, 'operation.graphql', 'nothing');
  assert.equal(await page.locator('.outcome').getAttribute('data-kind'), 'none');
  await close(page);
});

test('history remembers, and so does the next visit', async () => {
  const page = await playground();
  await write(page, 'query Remembered { shows { totalCount } }');
  await page.getByRole('tab', { name: 'Remembered' }).waitFor();
  await page.getByRole('button', { name: 'Run' }).click();
  await holds(page, 'response.json', '"shows"');
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('complementary').getByText('Remembered').waitFor();
  await picture(page, 'history');
  await page.getByRole('complementary').getByText('SpinoffOfWhat').click();
  await holds(page, 'operation.graphql', 'SpinoffOfWhat');
  await page.waitForFunction(() => location.hash.includes('SpinoffOfWhat'));
  await page.reload();
  await page.getByRole('tab', { name: 'SpinoffOfWhat' }).waitFor();
  await close(page);
});

test('headers go along', async () => {
  const page = await playground();
  await page.getByRole('button', { name: 'Headers' }).click();
  await page.locator('.tools .monaco-editor:visible').first().click();
  await page.keyboard.insertText('{ "x-mine": "yes" }');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Run' }).click();
  assert.equal((await sent).headers()['x-mine'], 'yes');
  await close(page);
});

test('colours follow the system until one chooses', async () => {
  const page = await playground({ colours: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(21, 24, 28)');
  await picture(page, 'dark');
  await page.getByRole('button', { name: /^Colours/ }).click();
  assert.equal(await paper(), 'rgb(247, 245, 240)');
  await page.reload();
  await page.getByRole('button', { name: 'Colours: light. Change to dark' }).waitFor();
  assert.equal(await paper(), 'rgb(247, 245, 240)');
  await close(page);
});

test('the keyboard gets everywhere', async () => {
  const page = await playground();
  await page.locator('.query .graphiql-editor').focus();
  await page.keyboard.press('Enter');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.query textarea, .query .native-edit-context')));
  await page.keyboard.press('Escape');
  assert.ok(await page.evaluate(() => document.activeElement.matches('.query .graphiql-editor')));
  await page.keyboard.press('Tab');
  assert.match(await page.evaluate(() => document.activeElement.textContent), /Run/);
  const nameless = await page.evaluate(() => [...document.querySelectorAll('.head button, .panel button, .workspace button')]
    .filter((button) => !(button.textContent.trim() || button.getAttribute('aria-label'))).length);
  assert.equal(nameless, 0);
  await close(page);
});
