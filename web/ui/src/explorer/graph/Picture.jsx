// The graph as a picture: Cytoscape, told what to draw, and what the hand and the keyboard do in it.
import cytoscape from 'cytoscape';
import { useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';

import { useTheme } from '../theme.js';
import { boxAt, dotAt, lineOf, look } from './look.js';

// Cytoscape would add a style element of its own, which the content policy of the page does not let it; what that says
// stands in our style sheet.
const STYLE_ELEMENT = '__________cytoscape_stylesheet';

// The pictures that somebody has moved about in: these are no longer fitted into their frame by themselves.
const touched = new WeakSet();

/**
 * The picture. `nodes` are those to draw, with their size, `ties` the lines between them, `places` where each box is
 * and how each line bends.
 * `marks` gives the classes of a node or tie by its id. `on` has what happens: `select(id)`, `open(id)`, `key(event)`,
 * and `move(id, place)`; with `isMarked` what the pointer is over is not marked, since something else is. `isCrowd` draws fast rather than fine.
 */
export function Picture({ ref, nodes, ties, places, marks, selected, isCrowd, on, ...props }) {
  const box = useRef(null);
  const core = useRef(null);
  const [, theme] = useTheme();
  const shown = useRef(theme);
  const handlers = useRef(on);
  handlers.current = on;

  useLayoutEffect(() => {
    const cy = begin(box.current, isCrowd, handlers);
    core.current = cy;
    shown.current = theme;
    const watch = new ResizeObserver(() => {
      cy.resize();
      if (!touched.has(cy)) fit(cy);
    });
    watch.observe(box.current);
    return () => {
      watch.disconnect();
      cy.destroy();
      core.current = null;
    };
    // The theme that it begins with; another one is followed below.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isCrowd]);

  useEffect(() => {
    draw(core.current, nodes, ties, places);
  }, [nodes, ties, places, isCrowd]);

  useEffect(() => {
    const cy = core.current;
    cy.batch(() => cy.elements().forEach((element) => {
      const wanted = marks(element.id());
      // Most keep what they have, and to look at that is quicker than to style them anew.
      const has = element.classes();
      if (has.length !== wanted.length || wanted.some((each) => !has.includes(each))) element.classes(wanted);
    }));
  }, [marks, nodes, ties, isCrowd]);

  useEffect(() => {
    if (shown.current === theme) return;
    shown.current = theme;
    core.current.style(look(isCrowd));
  }, [theme, isCrowd]);

  useEffect(() => {
    if (selected) show(core.current, selected);
  }, [selected]);

  useImperativeHandle(ref, () => ({
    fit: () => { touched.delete(core.current); fit(core.current, true); },
    zoom: (by) => zoom(core.current, by),
    towards: (id, direction) => towards(core.current, id, direction),
  }), []);

  return <div ref={box} className="picture" tabIndex={0} role="application" onKeyDown={(event) => handlers.current.key(event)} {...props} />;
}

function begin(container, isCrowd, handlers) {
  if (!document.getElementById(STYLE_ELEMENT)) {
    const stand = document.createElement('meta');
    stand.id = STYLE_ELEMENT;
    document.head.append(stand);
  }
  const cy = cytoscape({
    container,
    style: look(isCrowd),
    minZoom: 0.08,
    maxZoom: 3,
    boxSelectionEnabled: false,
    autounselectify: true,
    // What moves is drawn coarsely where there is much of it, and finely again when it rests.
    ...(isCrowd && { textureOnViewport: true, hideEdgesOnViewport: true, pixelRatio: 1 }),
  });
  // Two quick clicks on two nodes are no double click, which Cytoscape takes them for.
  let [before, last] = [];
  cy.on('tap', (event) => {
    [before, last] = [last, event.target];
    handlers.current.select(event.target === cy ? undefined : event.target.isNode() ? event.target.id() : undefined);
  });
  cy.on('dbltap', 'node', (event) => {
    if (before === event.target) handlers.current.open(event.target.id());
  });
  cy.on('dragfree', 'node', ({ target }) => handlers.current.move(target.id(), boxAt(target.data(), target.position())));
  cy.on('dragpan scrollzoom pinchzoom', () => touched.add(cy));
  cy.on('mouseover', 'node', ({ target }) => {
    container.style.cursor = 'pointer';
    if (!handlers.current.isMarked) target.closedNeighborhood().addClass('near');
  });
  cy.on('mouseout', 'node', () => {
    container.style.cursor = '';
    if (!handlers.current.isMarked) cy.elements('.near').removeClass('near');
  });
  return cy;
}

/** Brings what is drawn to what is to be drawn; what stays keeps its element. */
function draw(cy, nodes, ties, places) {
  const wanted = new Set([...nodes, ...ties].map((each) => each.id));
  const isNew = cy.elements().empty();
  cy.batch(() => {
    cy.elements().filter((element) => !wanted.has(element.id())).remove();
    for (const node of nodes) {
      const position = dotAt(node, places.get(node.id));
      const element = cy.getElementById(node.id);
      const { id, type, label, width, height, dot } = node;
      if (element.empty()) cy.add({ group: 'nodes', data: { id, type, label, width, height, dot }, position });
      else if (element.position('x') !== position.x || element.position('y') !== position.y) element.position(position);
    }
    for (const tie of ties) {
      const line = lineOf(tie, places.get(tie.id)?.bend);
      const element = cy.getElementById(tie.id);
      if (element.empty()) cy.add({ group: 'edges', data: line });
      else if (element.data('bend') !== line.bend) element.data('bend', line.bend);
    }
  });
  if (isNew || !touched.has(cy)) fit(cy);
}

function fit(cy, isSlow = false) {
  const visible = cy.elements().not('.unborn');
  if (visible.empty() || cy.width() === 0) return;
  const padding = Math.min(cy.width(), cy.height()) * 0.05 + 6;
  const { w, h } = visible.boundingBox();
  // A few nodes need not fill the screen.
  const zoomed = Math.min((cy.width() - 2 * padding) / w, (cy.height() - 2 * padding) / h, 1.35);
  const target = { zoom: zoomed, center: { eles: visible } };
  if (isSlow && !isStill()) cy.animate(target, { duration: 260 });
  else {
    cy.zoom(zoomed);
    cy.center(visible);
  }
}

function zoom(cy, by) {
  touched.add(cy);
  const level = Math.min(Math.max(cy.zoom() * by, cy.minZoom()), cy.maxZoom());
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** Brings a node into view if it is not. */
function show(cy, id) {
  const node = cy.getElementById(id);
  if (node.empty()) return;
  const { x1, x2, y1, y2 } = node.renderedBoundingBox();
  if (x1 >= 0 && y1 >= 0 && x2 <= cy.width() && y2 <= cy.height()) return;
  touched.add(cy);
  cy.animate({ center: { eles: node } }, { duration: isStill() ? 0 : 260 });
}

/** The neighbour that lies in a direction as seen from a node; if there is none, whatever lies there. */
function towards(cy, id, [dx, dy]) {
  const node = cy.getElementById(id);
  if (node.empty()) return cy.nodes('[type = "Show"]').not('.unborn')[0]?.id() ?? cy.nodes().not('.unborn')[0]?.id();
  const from = node.position();
  const nearest = (candidates) => {
    let best = { cost: Infinity };
    candidates.not('.unborn').forEach((other) => {
      const { x, y } = other.position();
      const along = (x - from.x) * dx + (y - from.y) * dy;
      const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
      if (along <= 0 || aside > along * 2) return;
      const cost = along + 2 * aside;
      if (cost < best.cost) best = { cost, id: other.id() };
    });
    return best.id;
  };
  return nearest(node.neighborhood('node')) ?? nearest(cy.nodes().not(node));
}

function isStill() {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
