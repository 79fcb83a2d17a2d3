// The timeline of a universe, and the pages of shows, people, characters and platforms.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answer, close, isTooWide, open, outcome, picture } from './browser.mjs';

const PHONE = { width: 375, height: 812 };
const TABLET = { width: 768, height: 1024 };

/** Opens a page of the explorer and waits until it is there. */
async function view(path, options) {
  const page = await open(path, options);
  await page.locator('h1').waitFor();
  return page;
}

/** Opens the timeline of a universe and waits until it is drawn. */
async function timeline(key, { search = '', ...options } = {}) {
  const page = await view(`/universe/${key}?view=timeline${search}`, options);
  await page.locator('.tl-item').first().waitFor();
  return page;
}

/** What of a timeline can be looked at, by what it is said to be. */
const item = (page, name) => page.locator('.timeline').getByRole('button', { name });

test('from a universe to its timeline, a show, and who says so', async () => {
  const page = await view('/universe/bosch');
  await page.getByRole('link', { name: 'Timeline' }).click();
  await page.waitForURL('**/universe/bosch?view=timeline');
  await item(page, /^Ballard, Season 1\. From 9 July 2025/).click();
  const card = page.getByRole('dialog', { name: 'Ballard, Season 1' });
  await card.getByText('On Prime Video').waitFor();
  await card.getByText(/Spinoff of Bosch: Legacy \(planted in “Dig Down”\)/).waitFor();
  await picture(page, 'timeline-card');
  await card.getByRole('link', { name: 'All about Ballard' }).click();
  await page.waitForURL('**/show/ballard');
  await page.getByRole('heading', { level: 1, name: 'Ballard' }).waitFor();
  await page.getByRole('button', { name: 'Who says so: Genres of Ballard' }).click();
  const sources = page.getByRole('dialog', { name: 'Who says so' });
  await sources.getByRole('heading', { name: 'The showgraph editors' }).waitFor();
  await picture(page, 'show-sources');
  await page.keyboard.press('Escape');
  await sources.waitFor({ state: 'detached' });
  await close(page);
});

test('a timeline has bars by season, arrows, threads and marks', async () => {
  const page = await timeline('bosch');
  assert.equal(await item(page, /^Bosch, Season \d/).count(), 7);
  assert.equal(await page.locator('.timeline .arrow').count(), 5);
  assert.ok(await item(page, /^Harry Bosch in Bosch: Legacy\. Played by Titus Welliver/).isVisible());
  assert.ok(await item(page, /No\. 4 in Nielsen Streaming Top 10/).isVisible(), 'a week in a chart is a mark');
  await item(page, /^Untitled Jerry Edgar spinoff\. Announced 7 February 2023/).waitFor();
  await picture(page, 'timeline');
  await page.getByRole('button', { name: /^Harry Bosch/, pressed: true }).first().click();
  await item(page, /^Harry Bosch in/).first().waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Reviews' }).click();
  await page.locator('.tl-item .glyph[data-group="review"]').first().waitFor({ state: 'detached' });
  await close(page);
});

test('a crossover stands in the shows that tell it', async () => {
  const page = await timeline('arrowverse', { colours: 'dark' });
  await item(page, /^Crisis on Infinite Earths\. Crossover, 8 Dec 2019 – 14 Jan 2020\. Told in Arrow, The Flash/).focus();
  await picture(page, 'timeline-crossover-dark');
  await close(page);
});

test('as of a day, what came later is faded and out of reach', async () => {
  const page = await timeline('bosch', { search: '&asOf=2021-12-31' });
  await item(page, /^Bosch, Season 7/).waitFor();
  assert.equal(await item(page, /^Bosch: Legacy, Season/).count(), 0);
  assert.equal(await page.locator('.tl-name[data-later="true"]', { hasText: 'Bosch: Legacy' }).count(), 1);
  await picture(page, 'timeline-as-of');
  await page.getByText('The same in words, as of 31 December 2021').click();
  await page.locator('.tl-words tbody tr').first().waitFor();
  assert.deepEqual(await page.locator('.tl-words ol li a').allTextContents(), ['Bosch']);
  await page.getByRole('slider', { name: 'As of' }).focus();
  await page.keyboard.press('PageUp');
  await page.waitForURL('**asOf=2022-12-31');
  await item(page, /^Bosch: Legacy, Season 1/).waitFor();
  await page.getByRole('button', { name: 'Now' }).click();
  await page.waitForURL((url) => !url.search.includes('asOf'));
  await item(page, /^Ballard, Season 1/).waitFor();
  await close(page);
});

test('as of a day, who crosses is who had crossed', async () => {
  const page = await timeline('doctor-who', { search: '&asOf=1990-01-01' });
  await page.getByText('The same in words, as of 1 January 1990').click();
  const threads = page.locator('.tl-words ul li');
  await threads.first().waitFor();
  assert.deepEqual(await threads.getByRole('link').allTextContents(), ['Sarah Jane Smith', 'K9']);
  assert.match(await threads.last().textContent(), /in Doctor Who by John Leeson, no source says since when; in K-9 and Company/);
  assert.equal(await page.locator('.thread path[data-vague="true"]').count() > 0, true);
  await close(page);
});

test('a timeline is walked by keyboard', async () => {
  const page = await timeline('bosch');
  const focused = () => page.evaluate(() => document.activeElement.getAttribute('aria-label') ?? '');
  await page.locator('.tl-item[tabindex="0"]').focus();
  assert.match(await focused(), /Pilot on Prime Video/, 'it begins with what was first');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('End');
  assert.match(await focused(), /^Bosch, Season 7/);
  await page.keyboard.press('ArrowDown');
  assert.match(await focused(), /^Bosch: Legacy, Season 1/);
  await page.keyboard.press('Enter');
  const card = page.getByRole('dialog', { name: 'Bosch: Legacy, Season 1' });
  await card.waitFor();
  assert.equal(await card.evaluate((element) => element.contains(document.activeElement)), true);
  await page.keyboard.press('Escape');
  await card.waitFor({ state: 'detached' });
  assert.match(await focused(), /^Bosch: Legacy, Season 1/, 'the way back leads where one was');
  await close(page);
});

test('a timeline stands in words too', async () => {
  const page = await timeline('star-trek');
  await page.getByText('The same in words').click();
  const words = page.locator('.tl-words');
  await words.locator('tbody tr').first().waitFor();
  assert.equal(await words.locator('ol li').count(), 13);
  await words.getByText(/Star Trek: Picard.*Sequel to Star Trek: The Next Generation/).first().waitFor();
  const days = await words.locator('tbody tr').count();
  assert.ok(days > 30, `${days} days`);
  await words.locator('tbody tr').first().getByRole('button', { name: /^Who says so/ }).click();
  await page.getByRole('dialog', { name: 'Who says so' }).locator('.citations li').first().waitFor();
  await close(page);
});

test('sixty years are read at once, or closely and sideways', async () => {
  const page = await timeline('star-trek');
  await picture(page, 'timeline-long');
  const wide = () => page.locator('.tl-scroll').evaluate((element) => element.scrollWidth > element.clientWidth + 1);
  assert.equal(await wide(), false);
  for (let at = 0; at < 3; at += 1) await page.getByRole('button', { name: 'Zoom in' }).click();
  assert.equal(await wide(), true);
  assert.equal(await isTooWide(page), false);
  await picture(page, 'timeline-close');
  await page.getByRole('button', { name: 'Show all years' }).click();
  assert.equal(await wide(), false);
  await close(page);
});

test('where sources differ, they stand side by side', async () => {
  const page = await view('/show/ballard');
  const disputed = page.locator('.disputed');
  await disputed.getByText('Sources differ on 2 points').waitFor();
  const until = disputed.locator('li', { hasText: '2.5 billion minutes' }).first();
  assert.deepEqual(await until.locator('.differing strong').allTextContents(), ['not given', '31 July 2025']);
  await until.getByText('Deadline').waitFor();
  const denied = disputed.locator('li', { hasText: 'A headline says' }).first();
  assert.deepEqual(await denied.locator('.differing strong').allTextContents(), ['It is so', 'It is not so']);
  await picture(page, 'show');
  await close(page);
});

test('a show has its seasons, cast, ratings, viewership, status and relations', async () => {
  const page = await view('/show/ballard', { colours: 'dark' });
  for (const name of ['Seasons', 'Cast', 'Viewership', 'Ratings', 'Reviews', 'Relations', 'Status history', 'Announcements', 'Facts', 'Similar shows']) {
    await page.getByRole('heading', { level: 2, name: new RegExp(`^${name}`) }).waitFor();
  }
  await page.locator('.ratings li', { hasText: 'Tomatometer' }).getByText('100%').waitFor();
  await page.getByText('Between seasons, renewed').first().waitFor();
  await page.getByRole('button', { name: 'Episodes of Season 1' }).click();
  await page.locator('.episodes li').first().waitFor();
  assert.equal(await page.locator('.episodes li').count(), 8);
  await page.locator('.life').getByRole('button', { name: /^Ballard, Season 1/ }).waitFor();
  await picture(page, 'show-dark');
  await close(page);
});

test('figures of several weeks are a plot, with the figures below', async () => {
  const page = await view('/show/vikings-valhalla');
  const plots = page.getByRole('img', { name: /values, / });
  await plots.first().waitFor();
  assert.ok(await page.locator('.measure tbody tr').count() > 2);
  await plots.first().scrollIntoViewIfNeeded();
  await picture(page, 'show-viewership');
  await close(page);
});

test('a person has a career by show, and colleagues', async () => {
  const page = await view('/person/leonard-nimoy');
  const career = page.getByRole('region', { name: /^Career/ });
  assert.deepEqual(await career.locator('.strip .who').allTextContents(), ['Star Trek', 'Star Trek: The Animated Series', 'Star Trek: The Next Generation']);
  await page.getByRole('region', { name: /^Worked with/ }).getByRole('link', { name: 'DeForest Kelley' }).waitFor();
  await picture(page, 'person');
  await career.getByRole('link', { name: 'Spock' }).first().click();
  await page.waitForURL('**/character/spock');
  await page.getByRole('heading', { level: 1, name: 'Spock' }).waitFor();
  await close(page);
});

test('a character has everybody who played them, in two orders', async () => {
  const page = await view('/character/spock');
  const shows = page.getByRole('region', { name: /^Portrayals/ }).locator('.strip .who');
  assert.equal(await shows.first().textContent(), 'Star Trek: Discovery', 'first in the story');
  await page.getByText('takes over from').getByRole('link', { name: 'Leonard Nimoy' }).waitFor();
  await page.getByRole('button', { name: 'Release' }).click();
  assert.equal(await shows.first().textContent(), 'Star Trek', 'first to come out');
  await picture(page, 'character');
  await close(page);
});

test('a guest without a day has no day on the page, and a year stands there once', async () => {
  const page = await view('/character/the-doctor');
  const rows = page.getByRole('region', { name: /^Portrayals/ }).locator('.strip-words');
  const guest = await rows.filter({ hasText: 'John Hurt' }).textContent();
  assert.match(guest, /day not known.*The War Doctor · Guest$/);
  assert.match(await rows.filter({ hasText: 'William Hartnell' }).first().textContent(), /1963–1966.*The First Doctor · Main · Came back/);
  assert.equal(await page.locator('.strip-words', { hasText: /from \d/ }).count(), 0);
  await close(page);
});

test('a platform has its names and what came out there, by year', async () => {
  const page = await view('/platform/freevee');
  await page.getByText('formerly IMDb TV').waitFor();
  await page.getByRole('region', { name: 'Names' }).getByText('until 27 April 2022').waitFor();
  await page.getByRole('region', { name: /^Premieres/ }).getByRole('link', { name: 'Bosch: Legacy' }).first().waitFor();
  await page.goto(new URL('/platform/prime-video', page.url()).href);
  await page.getByRole('img', { name: /^Premieres by year/ }).waitFor();
  await picture(page, 'platform');
  await close(page);
});

test('every page leads to the query that it was made from', async () => {
  const page = await view('/show/bosch');
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page.waitForURL('**/graphql#**');
  await outcome(page);
  assert.equal((await answer(page)).data.show.name, 'Bosch');
  await close(page);
});

test('what does not exist says so', async () => {
  for (const kind of ['show', 'person', 'character', 'platform']) {
    const page = await open(`/${kind}/no-such-thing`);
    await page.getByRole('alert').getByText(`There is no ${kind} called “no-such-thing”.`).waitFor();
    await close(page);
  }
});

const PAGES = {
  timeline: '/universe/bosch?view=timeline',
  'timeline-long': '/universe/star-trek?view=timeline',
  show: '/show/ballard',
  person: '/person/maggie-q',
  character: '/character/harry-bosch',
  platform: '/platform/prime-video',
};

test('on a phone and a tablet no page is wider than the screen', async () => {
  for (const [name, path] of Object.entries(PAGES)) {
    for (const [size, options] of Object.entries({ phone: PHONE, tablet: { ...TABLET, colours: 'dark' } })) {
      const page = await view(path, options);
      await page.locator('.tl-item, .strip, .by-year').first().waitFor();
      assert.equal(await isTooWide(page), false, `${name} on a ${size}`);
      await picture(page, `${size}-${name}`);
      await close(page);
    }
  }
});

test('everything that can be used has a name, and headings are in order', async () => {
  for (const path of Object.values(PAGES)) {
    const page = await view(path);
    await page.locator('.tl-item, .strip, .by-year').first().waitFor();
    const found = await page.evaluate(() => ({
      nameless: [...document.querySelectorAll('main :is(a, button, input, [role="button"], [role="img"])')]
        .filter((element) => !(element.ariaLabel || element.textContent.trim() || element.labels?.length))
        .map((element) => element.outerHTML.slice(0, 120)),
      headings: [...document.querySelectorAll('main :is(h1, h2, h3)')].map(({ tagName }) => Number(tagName[1])),
      tables: [...document.querySelectorAll('main table')].filter((table) => !table.caption || !table.querySelector('th')).length,
    }));
    assert.deepEqual(found.nameless, [], path);
    assert.equal(found.headings.filter((level) => level === 1).length, 1, path);
    assert.ok(found.headings.every((level, at) => at === 0 || level <= found.headings[at - 1] + 1), `${path}: ${found.headings}`);
    assert.equal(found.tables, 0, path);
    await close(page);
  }
});
