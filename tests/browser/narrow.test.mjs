// The playground on a phone and on a tablet.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answer, close, holds, isTooWide, outcome, picture, playground, write } from './browser.mjs';

const PHONE = { width: 375, height: 812 };

test('on a phone everything stands below each other', async () => {
  const page = await playground(PHONE);
  assert.equal(await isTooWide(page), false);
  const [query, result] = [await page.locator('.ask').boundingBox(), await page.locator('.answer').boundingBox()];
  assert.ok(result.y >= query.y + query.height, 'the answer is below the query');
  assert.ok(query.width > 340 && result.width > 340);
  await picture(page, 'phone');
  await close(page);
});

test('on a phone a query is written and run', async () => {
  const page = await playground(PHONE);
  await write(page, 'query Mine { shows { totalCount } }');
  await page.getByRole('button', { name: 'Run' }).tap();
  await holds(page, 'response.json', '"shows"');
  assert.ok((await answer(page)).data.shows.totalCount > 0);
  assert.ok((await page.locator('.answer').boundingBox()).y < 300, 'the answer has come into view');
  await close(page);
});

test('on a phone panels cover the page and make room again', async () => {
  const page = await playground(PHONE);
  for (const name of ['Examples', 'Schema', 'History']) {
    await page.getByRole('button', { name, exact: true }).tap();
    await page.getByRole('complementary', { name }).waitFor();
    assert.equal(await isTooWide(page), false, name);
    await picture(page, `phone-${name.toLowerCase()}`);
  }
  await page.getByRole('button', { name: 'Examples', exact: true }).tap();
  await page.locator('[data-example="31-story-order"]').tap();
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  await outcome(page);
  await page.getByRole('tab', { name: 'StoryOrder' }).waitFor();
  await close(page);
});

test('on a phone buttons are large enough for a finger', async () => {
  const page = await playground(PHONE);
  await page.getByRole('button', { name: 'Examples', exact: true }).tap();
  const small = await page.evaluate(() => [...document.querySelectorAll('.head button, .tabs button, .bar button, .choice button, .card')]
    .map((button) => [button.getAttribute('aria-label') ?? button.textContent, button.getBoundingClientRect()])
    .filter(([, { width, height }]) => height < 44 || width < 40)
    .map(([name]) => name));
  assert.deepEqual(small, []);
  await close(page);
});

test('on a tablet query and answer keep a readable width', async () => {
  const page = await playground({ width: 768, height: 1024 });
  assert.equal(await isTooWide(page), false);
  assert.ok((await page.locator('.answer').boundingBox()).width > 400);
  await picture(page, 'tablet');
  await close(page);
});
