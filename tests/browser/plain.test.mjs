// The plain page, which is there without a bundle.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { close, isTooWide, open, origin, picture } from './browser.mjs';

test('every example is answered', async () => {
  const page = await open('/graphql/plain');
  const examples = await (await fetch(`${origin}/ui/gallery.json`)).json();
  for (const { title } of examples) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: title, exact: true }).click();
    assert.equal((await answered).status(), 200, title);
    await page.waitForFunction(() => /^Done in/.test(document.getElementById('status').textContent));
    assert.ok(JSON.parse(await page.locator('#result').textContent()).data, title);
  }
  await picture(page, 'plain');
  await close(page);
});

test('links of both kinds are read', async () => {
  const query = encodeURIComponent('query ($slug: String!) { show(by: { slug: $slug }) { name } }');
  for (const sign of ['#', '?']) {
    const page = await open(`/graphql/plain${sign}query=${query}&variables=${encodeURIComponent('{"slug": "bosch"}')}`);
    await page.getByRole('button', { name: 'Run' }).click();
    await page.waitForFunction(() => document.getElementById('result').textContent.includes('"name": "Bosch"'));
    await close(page);
  }
});

test('it fits on a phone', async () => {
  const page = await open('/graphql/plain', { width: 375, height: 812 });
  assert.equal(await isTooWide(page), false);
  await page.getByRole('button', { name: 'Run' }).click();
  await page.waitForFunction(() => document.getElementById('result').textContent.includes('Ballard'));
  await close(page);
});
