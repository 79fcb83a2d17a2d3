// The explorer: search, a universe as a graph, what lies around, the way between two, and how it was on a day.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { answer, close, isTooWide, open, origin, outcome, picture } from './browser.mjs';

const PHONE = { width: 375, height: 812 };

/** Opens a universe, or another address of the explorer, and waits until its graph is drawn. */
async function graph(path, options) {
  const page = await open(path, options);
  await drawn(page);
  return page;
}

/** Waits until a graph is drawn and has come to rest. */
async function drawn(page) {
  await page.locator('.picture canvas').first().waitFor({ timeout: 30_000 });
  await page.waitForFunction(() => document.querySelector('.picture')?._cyreg?.cy.nodes().nonempty());
}

/** What the picture draws of some nodes: `{ id, name, type, classes, x, y }`, the last two on the screen. */
function seen(page, selector = 'node') {
  return page.evaluate((wanted) => {
    const frame = document.querySelector('.picture');
    const { left, top } = frame.getBoundingClientRect();
    return frame._cyreg.cy.nodes(wanted).map((node) => {
      const { x, y } = node.renderedPosition();
      return { id: node.id(), name: node.data('label').split('\n')[0], type: node.data('type'), classes: node.classes(), x: left + x, y: top + y };
    });
  }, selector);
}

/** One node of the picture, by the beginning of its name. */
async function node(page, name, type) {
  const found = (await seen(page)).find((each) => each.name === name && (!type || each.type === type));
  assert.ok(found, `${name} is in the picture`);
  return found;
}

test('a search leads to a universe, and that to its graph', async () => {
  const page = await open('/');
  await page.getByRole('heading', { name: 'What grew out of what?' }).waitFor();
  await page.getByRole('link', { name: /^Star Trek/ }).waitFor();
  await page.getByRole('link', { name: /^For example: Bosch, spinoff \+ sequel Bosch: Legacy, spinoff Ballard/ }).waitFor();
  await picture(page, 'explorer-home');
  const box = page.getByRole('combobox', { name: /^Search/ });
  await box.fill('bosch');
  const list = page.getByRole('listbox', { name: 'Suggestions' });
  await list.getByRole('option').first().waitFor();
  assert.equal(await list.locator('mark').first().textContent(), 'Bosch');
  assert.match(await page.locator('search [role="status"]').textContent(), /^\d+ found, \d+ shown$/);
  await picture(page, 'explorer-search');
  await box.press('ArrowDown');
  const chosen = await box.getAttribute('aria-activedescendant');
  assert.match(await page.locator(`[id="${chosen}"]`).textContent(), /UniverseBosch/);
  await box.press('Enter');
  await page.waitForURL('**/universe/bosch');
  await drawn(page);
  await page.getByRole('heading', { level: 1, name: 'Bosch' }).waitFor();
  assert.equal(await page.title(), 'Bosch · showgraph');
  const shows = (await seen(page, '[type = "Show"]')).map(({ name }) => name);
  for (const name of ['Bosch', 'Bosch: Legacy', 'Ballard']) assert.ok(shows.includes(name), name);
  await picture(page, 'explorer-graph');
  await page.goBack();
  await page.getByRole('heading', { name: 'What grew out of what?' }).waitFor();
  await close(page);
});

test('typos are forgiven, and what is not there is said', async () => {
  const page = await open('/');
  const box = page.getByRole('combobox');
  await box.fill('balard');
  await page.getByRole('option', { name: /Ballard/ }).first().waitFor();
  await box.fill('zzzzzzzz');
  await page.getByText('Nothing is called “zzzzzzzz”.').first().waitFor();
  await close(page);
});

test('the same graph comes out the same', async () => {
  const places = [];
  for (let time = 0; time < 2; time += 1) {
    const page = await graph('/universe/star-trek');
    places.push(await seen(page));
    await close(page);
  }
  assert.deepEqual(places[0], places[1]);
  assert.ok(places[0].length >= 20 && places[0].length <= 80, `${places[0].length} nodes at first sight`);
});

/**
 * What lies over what in a picture, as it is drawn: `names` over each other, `lines` of relations through the boxes of
 * other shows, and `words` on lines under boxes and names.
 */
function overlaps(page) {
  return page.evaluate(() => {
    const { cy } = document.querySelector('.picture')._cyreg;
    // Only what was drawn has a line to look at.
    cy.png({ scale: 0.05 });
    const boxes = cy.nodes().map((node) => {
      const { label, type, width, height, dot } = node.data();
      const { x, y } = node.position();
      return { id: node.id(), label: label.replaceAll('\n', ' '), type, x, y: dot ? y + height / 2 - dot / 2 : y, width, height };
    });
    const lies = (a, b) => Math.abs(a.x - b.x) < (a.width + b.width) / 2 - 1 && Math.abs(a.y - b.y) < (a.height + b.height) / 2 - 1;
    const holds = (box) => ({ x, y }) => Math.abs(x - box.x) < box.width / 2 && Math.abs(y - box.y) < box.height / 2;
    const names = boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => lies(a, b)).map((b) => `${a.label} over ${b.label}`));
    const [lines, words] = [[], []];
    for (const edge of cy.edges('[kind = "RELATION"]').toArray()) {
      const ends = [edge.source(), edge.target()];
      const name = `${edge.data('label')} from ${ends.map((end) => end.data('label').replaceAll('\n', ' ')).join(' to ')}`;
      const [from, to, middle, [control]] = [edge.sourceEndpoint(), edge.targetEndpoint(), edge.midpoint(), edge.controlPoints()];
      const at = (share, axis) => (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * to[axis];
      const line = Array.from({ length: 101 }, (_, step) => ({ x: at(step / 100, 'x'), y: at(step / 100, 'y') }));
      const others = boxes.filter(({ id, type }) => type === 'Show' && ends.every((end) => end.id() !== id));
      lines.push(...others.filter((box) => line.some(holds(box))).map((box) => `${name} through ${box.label}`));
      const long = edge.data('label').length * 5;
      const slant = Math.atan2(to.y - from.y, to.x - from.x);
      const word = [-5, 0, 5].flatMap((high) => Array.from({ length: 21 }, (_, step) => {
        const far = (step / 20 - 0.5) * long;
        return { x: middle.x + far * Math.cos(slant) - high * Math.sin(slant), y: middle.y + far * Math.sin(slant) + high * Math.cos(slant) };
      }));
      words.push(...boxes.filter((box) => word.some(holds(box))).map((box) => `${name} under ${box.label}`));
    }
    return { names, lines, words };
  });
}

test('no name lies over another', async () => {
  for (const path of ['/universe/star-trek', '/universe/the-walking-dead', '/universe/bosch']) {
    const page = await graph(path, { colours: 'dark' });
    assert.deepEqual((await overlaps(page)).names, [], path);
    await close(page);
  }
});

test('no line of a relation goes through another show', async () => {
  for (const size of [{}, { width: 2560, height: 1440 }, PHONE]) {
    const page = await graph('/universe/star-trek', size);
    assert.deepEqual((await overlaps(page)).lines, []);
    await picture(page, `explorer-lines-${size.width ?? 1440}`);
    await close(page);
  }
});

test('what is written on a line can be read', async () => {
  for (const path of ['/universe/star-trek', '/universe/doctor-who', '/universe/ncis']) {
    const page = await graph(path);
    assert.deepEqual((await overlaps(page)).words, [], path);
    await close(page);
  }
});

test('what is added finds room among what is there', async () => {
  for (const [slug, name] of [['star-trek', 'Star Trek: The Next'], ['arrowverse', 'Arrow'], ['doctor-who', 'Torchwood']]) {
    const page = await graph(`/universe/${slug}`);
    const { id } = await node(page, name, 'Show');
    const before = await seen(page);
    await page.evaluate((address) => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')); }, `/universe/${slug}?expanded=${id}`);
    await page.waitForFunction((count) => document.querySelector('.picture')._cyreg.cy.nodes().length > count, before.length);
    assert.deepEqual(await overlaps(page), { names: [], lines: [], words: [] }, name);
    await picture(page, `explorer-expanded-${slug}`);
    await close(page);
  }
});

test('what is chosen is told of, and what lies around it is shown', async () => {
  const page = await graph('/universe/bosch');
  const { x, y } = await node(page, 'Madison Lintz');
  await page.mouse.click(x, y);
  const panel = page.getByRole('complementary', { name: 'About the graph' });
  await panel.getByRole('heading', { name: 'Madison Lintz' }).waitFor();
  assert.match(page.url(), /selected=/);
  await picture(page, 'explorer-chosen');
  const before = await seen(page);
  await panel.getByRole('button', { name: 'Show all around it' }).click();
  await page.waitForFunction((count) => document.querySelector('.picture')._cyreg.cy.nodes().length > count, before.length);
  await node(page, 'The Walking Dead');
  const after = new Map((await seen(page)).map((each) => [each.id, each]));
  assert.ok(before.every(({ id }) => after.has(id)), 'nothing goes away');
  await picture(page, 'explorer-expanded');
  await page.reload();
  await drawn(page);
  await page.waitForFunction((count) => document.querySelector('.picture')._cyreg.cy.nodes().length > count, before.length);
  await node(page, 'The Walking Dead');
  await close(page);
});

test('a fact in the graph has its sources one click away', async () => {
  const page = await graph('/universe/bosch');
  await page.locator('.tree').getByRole('button', { name: 'Ballard' }).click();
  await page.getByRole('button', { name: 'Who says so: Ballard spinoff of Bosch', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Who says so' });
  await dialog.locator('.citations li').first().waitFor();
  await picture(page, 'explorer-sources');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await close(page);
});

test('the way between two is a chain with reasons', async () => {
  const page = await graph('/universe/bosch');
  const one = await node(page, 'Titus Welliver');
  await page.mouse.click(one.x, one.y);
  await page.getByRole('button', { name: 'Why-path from here' }).click();
  await page.getByText('Choose the other end').waitFor();
  const two = await node(page, 'Amy Hill');
  await page.mouse.click(two.x, two.y);
  const chain = page.locator('.chain').first();
  await chain.waitFor();
  assert.deepEqual(await chain.locator('.link a').allTextContents(), ['Titus Welliver', 'Ballard', 'Amy Hill']);
  assert.match(await chain.locator('.reason').first().textContent(), /Titus Welliver in Ballard/);
  assert.ok((await seen(page, '.way')).length === 3);
  await picture(page, 'explorer-path');
  const address = page.url();
  await close(page);

  const there = await graph(address.slice(origin.length));
  await there.locator('.chain').first().waitFor();
  // An end need not be in the universe: it can be looked for.
  await there.getByRole('button', { name: 'Close the path' }).click();
  const again = await node(there, 'Titus Welliver');
  await there.mouse.click(again.x, again.y);
  await there.getByRole('button', { name: 'Why-path from here' }).click();
  await there.getByRole('searchbox', { name: /other end/ }).fill('worf');
  await there.locator('.end-search').getByRole('button', { name: /Worf/ }).click();
  await there.locator('.chain').first().locator('.link').last().getByText('Worf').waitFor();
  await picture(there, 'explorer-path-afar');
  await close(there);
});

test('the slider sets as of which day', async () => {
  const page = await graph('/universe/bosch');
  const slider = page.getByRole('slider', { name: 'As of' });
  assert.equal(await slider.getAttribute('aria-valuetext'), 'all that is known');
  await slider.focus();
  await page.keyboard.press('Home');
  const unborn = async () => (await seen(page, '[type = "Show"].unborn')).map(({ name }) => name);
  await page.waitForFunction(() => document.querySelector('.picture')._cyreg.cy.nodes('.unborn').length > 5);
  assert.ok((await unborn()).includes('Ballard'));
  await page.goto(`${origin}/universe/bosch?asOf=2022-06-01`);
  await drawn(page);
  await page.waitForFunction(() => document.querySelector('.picture')._cyreg.cy.nodes('.unborn').length > 5);
  assert.equal(await slider.getAttribute('aria-valuetext'), '1 June 2022');
  assert.ok((await unborn()).includes('Ballard') && !(await unborn()).includes('Bosch: Legacy'));
  assert.equal(await page.locator('.tree').getByRole('button', { name: 'Ballard' }).count(), 0);
  await picture(page, 'explorer-as-of');
  await page.getByRole('button', { name: 'Now' }).click();
  await page.waitForFunction(() => document.querySelector('.picture')._cyreg.cy.nodes('.unborn').length === 0);
  assert.equal(new URL(page.url()).search, '');
  await close(page);
});

test('the keyboard walks the graph', async () => {
  const page = await graph('/universe/bosch');
  await page.locator('.picture').focus();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/selected=/);
  const first = page.url();
  await page.keyboard.press('ArrowRight');
  await page.waitForFunction((before) => location.href !== before, first);
  assert.match(await page.locator('.stage [role="status"]').textContent(), /Tied to /);
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !location.search.includes('selected'));
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/selected=/);
  await page.keyboard.press('w');
  await page.getByText('Choose the other end').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/show\//);
  await close(page);
});

test('kinds and ties can be left out', async () => {
  const page = await graph('/universe/bosch');
  const kinds = page.getByRole('group', { name: 'Kinds shown' });
  await kinds.getByRole('button', { name: /^People/ }).click();
  await page.waitForFunction(() => document.querySelector('.picture')._cyreg.cy.nodes('[type = "Person"]').empty());
  assert.equal(await kinds.getByRole('button', { name: /^People/ }).getAttribute('aria-pressed'), 'false');
  await page.getByRole('group', { name: 'Ties shown' }).getByRole('button', { name: 'Grew out of' }).click();
  await page.waitForFunction(() => document.querySelector('.picture')._cyreg.cy.edges('[class = "LINEAGE"]').empty());
  assert.match(page.url(), /kinds=SHOW,/);
  await close(page);
});

test('the same stands there as text', async () => {
  const page = await graph('/universe/bosch');
  await page.getByRole('link', { name: 'As a list' }).click();
  for (const name of ['Shows', 'Characters', 'People']) await page.getByRole('table', { name }).waitFor();
  const row = page.getByRole('table', { name: 'Shows' }).getByRole('row', { name: /^Ballard/ });
  assert.match(await row.textContent(), /spinoff of Bosch, Bosch: Legacy/);
  const listed = await page.locator('.as-list tbody tr').count();
  assert.equal(listed, (await seen(page)).length);
  await picture(page, 'explorer-list');
  await close(page);
});

test('the query is handed to the playground', async () => {
  const page = await graph('/universe/bosch');
  await page.getByRole('link', { name: 'Show the query' }).click();
  await page.waitForURL(/\/graphql/);
  await outcome(page);
  const { data } = await answer(page);
  assert.equal(data.franchise.universe.start.name, 'Bosch');
  await close(page);
});

test('a universe is found by the name of a show and by its id, and a brand has none', async () => {
  const page = await graph('/universe/ballard');
  await page.getByRole('heading', { level: 1, name: 'Ballard' }).waitFor();
  const [{ id }] = (await seen(page, '[type = "Show"]')).filter(({ name }) => name === 'Ballard');
  await close(page);
  const there = await graph(`/universe/${id}`);
  await there.getByRole('heading', { level: 1, name: 'Ballard' }).waitFor();
  await close(there);
  const brand = await open('/universe/the-office');
  await brand.getByRole('heading', { level: 1, name: 'The Office' }).waitFor();
  assert.ok(await brand.getByRole('link', { name: 'Its universe' }).count() > 1);
  await picture(brand, 'explorer-brand');
  await close(brand);
  const nowhere = await open('/universe/nothing-of-this-name');
  await nowhere.getByRole('alert').getByText('There is no universe called').waitFor();
  await close(nowhere);
});

test('what goes wrong is said once, and can be tried again', async () => {
  const page = await open('/');
  await page.getByRole('link', { name: /^Star Trek/ }).waitFor();
  await page.route('**/graphql?*', (route) => route.abort());
  await page.getByRole('link', { name: /^Bosch/ }).click();
  await page.getByRole('alert').getByText('The server cannot be reached').waitFor();
  await page.unroute('**/graphql?*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await drawn(page);
  page.wrong = page.wrong.splice(0, Infinity).filter((line) => !line.includes('Failed to load resource'));
  await close(page);
});

/** A universe of a thousand nodes, as the API would tell it: thirty shows, each grown out of another, and people. */
function large() {
  const shows = Array.from({ length: 30 }, (_, at) => ({
    __typename: 'Show', id: `Show${at}`, name: `Show ${at}`, slug: `show-${at}`, premiereDate: `${1990 + at}-01-01`, endDate: null, status: { run: 'AIRING' },
  }));
  const people = Array.from({ length: 970 }, (_, at) => ({ __typename: 'Person', id: `Person${at}`, name: `Person ${at}`, slug: `person-${at}` }));
  const tie = (kind, family, from, to, record = null) => ({ kind, class: family, count: 1, from: { id: from.id }, to: { id: to.id }, record, portrayals: [] });
  const lineage = shows.slice(1).map((show, at) => tie('RELATION', 'LINEAGE', show, shows[Math.floor(at / 2)], { id: `R${at}`, kinds: ['SPINOFF'], note: null }));
  const credits = people.flatMap((person, at) => [at % 30, (at * 7 + 3) % 30].slice(0, at % 3 === 0 ? 2 : 1).map((show) => tie('CREDIT', 'PEOPLE', person, shows[show])));
  const nothing = { seasons: 0, episodes: 0, characters: 0, platforms: 0, crossovers: 0, works: 0 };
  return {
    start: { __typename: 'Franchise', id: 'Franchise0', name: 'Large', slug: 'large', kind: 'UNIVERSE', summary: null },
    franchises: [], roots: [], border: [], cuts: [],
    statistics: { ...nothing, shows: 30, people: 970, firstPremiere: '1990-01-01', lastRelease: '2019-01-01' },
    nodes: { nodes: [...shows, ...people] },
    ties: { nodes: [...lineage, ...credits] },
    bridges: { edges: [] },
    timeline: { nodes: [] },
  };
}

test('with a thousand nodes one can still move about', async (t) => {
  const page = await open('/');
  await page.getByRole('link', { name: /^Star Trek/ }).waitFor();
  await page.route('**/graphql?*', (route) => route.fulfill({ json: { data: { franchise: { universe: large() } } } }));
  await page.evaluate(() => { history.pushState(null, '', '/universe/large?most=1500'); dispatchEvent(new PopStateEvent('popstate')); });
  await drawn(page);
  assert.equal((await seen(page)).length, 1000);
  const { x, y, width, height } = await page.locator('.picture').boundingBox();
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.down();
  await page.evaluate(() => {
    globalThis.frames_ = [];
    const count = (now) => { globalThis.frames_.push(now); requestAnimationFrame(count); };
    requestAnimationFrame(count);
  });
  for (let step = 0; step < 60; step += 1) await page.mouse.move(x + 20 + (width / 120) * step, y + 20 + (height / 120) * step);
  const frames = await page.evaluate(() => globalThis.frames_);
  await page.mouse.up();
  t.diagnostic(`${Math.round((1000 * (frames.length - 1)) / (frames.at(-1) - frames[0]))} frames a second`);
  await picture(page, 'explorer-large');
  await close(page);
});

test('colours follow the system until one chooses', async () => {
  const page = await graph('/universe/bosch', { colours: 'dark' });
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  assert.equal(await paper(), 'rgb(20, 23, 27)');
  await picture(page, 'explorer-dark');
  await page.getByRole('button', { name: /^Colours/ }).click();
  assert.equal(await paper(), 'rgb(247, 245, 240)');
  await page.getByRole('button', { name: 'Colours: light. Change to dark' }).waitFor();
  await close(page);
});

test('on a phone everything fits', async () => {
  for (const path of ['/', '/universe/bosch', '/universe/star-trek']) {
    const page = await open(path, PHONE);
    if (path !== '/') await drawn(page);
    else await page.getByRole('link', { name: /^Star Trek/ }).waitFor();
    assert.equal(await isTooWide(page), false, path);
    await picture(page, `explorer-phone${path.replaceAll('/', '-')}`);
    await close(page);
  }
});

test('on a phone a node is chosen by a finger', async () => {
  const page = await graph('/universe/bosch', PHONE);
  const { x, y } = await node(page, 'Ballard', 'Show');
  await page.touchscreen.tap(x, y);
  await page.getByRole('heading', { name: 'Ballard' }).waitFor();
  await close(page);
});

test('on a tablet the picture keeps its room', async () => {
  for (const width of [768, 1280]) {
    const page = await graph('/universe/ncis', { width, height: 900 });
    assert.equal(await isTooWide(page), false);
    assert.ok((await page.locator('.stage').boundingBox()).width > 700);
    await picture(page, `explorer-${width}`);
    await close(page);
  }
});

test('everything that can be used has a name', async () => {
  for (const path of ['/', '/universe/arrowverse?selected=none', '/universe/bosch?asOf=2022-06-01']) {
    const page = await open(path);
    await page.getByRole('link', { name: 'Playground' }).waitFor();
    if (path !== '/') await drawn(page);
    const nameless = await page.evaluate(() => [...document.querySelectorAll('button, a, input, select, summary, [role]')]
      .filter((one) => !one.closest('[hidden]') && !['none', 'presentation', 'status', 'alert'].includes(one.getAttribute('role')))
      .filter((one) => !(one.textContent.trim() || one.getAttribute('aria-label') || one.getAttribute('aria-labelledby') || one.labels?.length))
      .map((one) => one.outerHTML.slice(0, 120)));
    assert.deepEqual(nameless, [], path);
    assert.equal(await page.locator('h1').count(), 1, path);
    for (const role of ['banner', 'main']) assert.equal(await page.getByRole(role).count(), 1, `${path}: ${role}`);
    await close(page);
  }
});

test('the help has the keys, and names whose work the pages rest on', async () => {
  const page = await open('/');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  const help = page.getByRole('dialog', { name: 'How to find your way' });
  await help.getByText('search, from anywhere').waitFor();
  await picture(page, 'explorer-help');
  const licences = await help.getByRole('link', { name: /licences/ }).getAttribute('href');
  const answer = await page.request.get(origin + licences);
  assert.equal(answer.headers()['content-type'], 'text/plain; charset=utf-8');
  const text = await answer.text();
  for (const name of ['cytoscape', 'react-dom', 'newsreader']) assert.match(text, new RegExp(`^## .*${name}`, 'm'), name);
  await close(page);
});
