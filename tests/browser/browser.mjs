// One server and one browser for the tests that import this module, and pages that fail their test if they load
// anything from elsewhere, write an error into the console or leave the pages' content policy.
import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after } from 'node:test';

import { chromium } from 'playwright-core';

import { endpoint } from '../clients/server.mjs';

/** Where the server is, without a path. */
export const { origin } = new URL(endpoint);

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  // A sandbox cannot be had in every container. The others keep the browser from asking its maker for anything.
  args: [
    '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ],
});
after(() => browser.close());

/** A page in a browser of its own: nothing is stored, and the clipboard is there. */
export async function open(path, { width = 1440, height = 900, colours = 'light' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: colours,
    hasTouch: width < 600,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const wrong = [];
  page.wrong = wrong;
  page.on('pageerror', (error) => wrong.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // That a request was refused the browser writes there by itself; the tests of errors want just that.
    const refused = /Failed to load resource.* 4\d\d /.test(message.text()) && message.location().url === endpoint;
    if (['error', 'warning'].includes(message.type()) && !refused) wrong.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    const isHere = url.origin === origin || ['data:', 'blob:'].includes(url.protocol);
    if (!isHere) wrong.push(`asked elsewhere: ${url}`);
  });
  await page.goto(origin + path);
  return page;
}

/** Closes a page; the test fails if anything went wrong on it. */
export async function close(page) {
  await page.context().close();
  assert.deepEqual(page.wrong, []);
}

/** Opens the playground and waits for the answer with which it begins. */
export async function playground(options = {}) {
  const page = await open(`/graphql${options.link ?? ''}`, options);
  await outcome(page, options.kind);
  return page;
}

/** Waits until a request has come to this end, and gives what is said about it. */
export async function outcome(page, kind = 'answered') {
  const line = page.locator(`.outcome[data-kind="${kind}"]`);
  await line.waitFor({ timeout: 30_000 });
  return line.locator('strong').textContent();
}

/** What stands in an editor, by its name: its text as a whole, not only the lines in view. */
export function text(page, file) {
  return page.evaluate(
    (end) => globalThis.__MONACO.editor.getModels().find(({ uri }) => uri.path.endsWith(end)).getValue(),
    file,
  );
}

/** Waits until an editor, by its name, has this in its text. */
export async function holds(page, file, part) {
  await page.waitForFunction(
    ([end, wanted]) => globalThis.__MONACO?.editor.getModels().some(
      (model) => model.uri.path.endsWith(end) && model.getValue().includes(wanted),
    ),
    [file, part],
  );
}

/** The answer in the playground. */
export async function answer(page) {
  return JSON.parse(await text(page, 'response.json'));
}

/** Writes a query over what stands in the playground's editor. */
export async function write(page, query) {
  await page.locator('.query .monaco-editor').first().click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(query);
}

/** Leaves a picture of a page among the artefacts. */
export async function picture(page, name) {
  const folder = new URL('screenshots/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname });
}

/** Whether the page is wider than the screen. */
export function isTooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}
