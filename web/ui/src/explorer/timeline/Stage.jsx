// The picture and all that one can do in it: look at something, walk from one thing to the next, zoom, scroll.
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';

import { dayInWords, dayOf, yearsOf } from '../parts/days.js';
import { Link } from '../parts/Link.jsx';
import { addressOfEntity } from '../route.js';
import { Card } from './Card.jsx';
import { describe, inSentences } from './describe.js';
import { MOST_ZOOM, neighbour } from './layout.js';
import { Ground, Item, Over } from './Picture.jsx';

const KEYS = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down', Home: 'first', End: 'last' };

/** The picture. What is later than the day `until` is faded; null for all that is known. One show alone has no name. */
export function Stage({ model, layout, until = null, zoom = 1, setZoom = () => {}, isAlone = false }) {
  const scroller = useScroller(layout, zoom);
  // `near` is what the pointer or the keyboard is at, `held` what was clicked and stays until something else is.
  const [near, setNear] = useState(null);
  const [held, setHeld] = useState(null);
  const [place, setPlace] = useState(null);
  const items = useMemo(() => layout.items.filter(({ day }) => until === null || day <= until), [layout, until]);
  const shown = items.find(({ key }) => key === (held ?? near));
  const entry = items.some(({ key }) => key === place) ? place : items[0]?.key;
  const drop = useCallback(() => {
    if (held) scroller.current.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus();
    setHeld(null);
    setNear(null);
  }, [held, scroller]);

  const press = (event) => {
    const key = event.target.closest?.('[data-key]')?.dataset.key;
    if (event.key === 'Escape') drop();
    else if (key && KEYS[event.key]) walk(event, neighbour(items, key, KEYS[event.key]));
    else if (key && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      setHeld(key);
    } else if (key && (event.key === '+' || event.key === '=')) setZoom(Math.min(MOST_ZOOM, zoom * 1.5));
    else if (key && event.key === '-') setZoom(Math.max(1, zoom / 1.5));
  };
  const walk = (event, next) => {
    event.preventDefault();
    if (!next) return;
    const element = scroller.current.querySelector(`[data-key="${CSS.escape(next)}"]`);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  const at = (event) => event.target.closest?.('[data-key]')?.dataset.key ?? null;

  return (
    <div className="tl-stage" onKeyDown={press} onPointerLeave={() => setNear(null)}>
      <p className="unseen" id="tl-how">
        Arrow keys go from one thing to the next and from show to show, Enter keeps its card open, Escape closes it, plus and minus zoom.
        All of it stands below in words.
      </p>
      <div
        className="tl-scroll"
        ref={scroller}
        onPointerOver={(event) => event.pointerType === 'mouse' && setNear(at(event))}
        onFocus={(event) => { setNear(at(event)); if (at(event)) setPlace(at(event)); }}
        onBlur={() => setNear(null)}
        onClick={(event) => setHeld(at(event))}
      >
        <div className="tl-sheet" style={{ width: layout.width, height: layout.height }}>
          <svg width={layout.width} height={layout.height} role="group" aria-label="Shows along the years" aria-describedby="tl-how">
            <Ground layout={layout} />
            {layout.items.map((item) => {
              const isLater = until !== null && item.day > until;
              return (
                <g
                  key={item.key}
                  className="tl-item"
                  data-key={isLater ? undefined : item.key}
                  data-shown={item.key === shown?.key}
                  role={isLater ? undefined : 'button'}
                  aria-hidden={isLater || undefined}
                  tabIndex={isLater ? undefined : item.key === entry ? 0 : -1}
                  aria-label={isLater ? undefined : inSentences(describe(item, model, until))}
                >
                  <Item item={item} layout={layout} platforms={model.platforms} />
                </g>
              );
            })}
            <Over layout={layout} />
            <Day layout={layout} until={until} model={model} />
          </svg>
          {!isAlone && layout.rows.map((row) => <Name key={row.show.id} row={row} width={layout.width} isLater={until !== null && row.show.bar.from > until} />)}
        </div>
      </div>
      {shown && <Card key={shown.key} item={shown} model={model} until={until} isHeld={Boolean(held)} isAlone={isAlone} scroller={scroller} drop={drop} />}
    </div>
  );
}

// Where the zoom changes, what is in the middle stays there.
function useScroller(layout, zoom) {
  const scroller = useRef(null);
  const before = useRef(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    const was = before.current;
    before.current = { zoom, width: layout.width };
    if (!was || was.zoom === zoom) return;
    const middle = (element.scrollLeft + element.clientWidth / 2) / was.width;
    element.scrollLeft = middle * layout.width - element.clientWidth / 2;
  }, [zoom, layout.width]);
  return scroller;
}

function Day({ layout, until, model }) {
  const x = until === null ? layout.now : layout.x(until);
  const isChosen = until !== null;
  if (!isChosen && model.now > model.to) return null;
  const isRight = x > layout.width - 120;
  return (
    <g className="tl-day" data-chosen={isChosen} aria-hidden="true">
      {isChosen && <rect className="veil" x={x} y="25" width={Math.max(layout.width - x, 0)} height={layout.height - layout.foot - 21} />}
      <path d={`M${x} 24V${layout.height - layout.foot + 4}`} />
      {isChosen && (
        <text x={isRight ? x - 6 : x + 6} y={layout.height - 32} textAnchor={isRight ? 'end' : 'start'}>{dayInWords(dayOf(until))}</text>
      )}
      {!isChosen && <circle cx={x} cy="24" r="3" />}
    </g>
  );
}

function Name({ row, width, isLater }) {
  const { bar, name, slug } = row.show;
  const until = bar.ending === 'open' ? undefined : dayOf(bar.to);
  const years = bar.isSketch ? 'announced' : yearsOf(dayOf(bar.from), until);
  // A name that would leave the sheet ends where its bar does.
  const needs = name.length * 8.2 + 90;
  const isEnd = row.from + needs > width;
  const style = { top: row.y, width, [isEnd ? 'paddingRight' : 'paddingLeft']: isEnd ? Math.max(0, Math.min(width - row.to, width - needs)) : row.from };
  return (
    <div className="tl-name" data-end={isEnd} data-later={isLater} data-sketch={bar.isSketch} style={style}>
      <span>
        <Link to={addressOfEntity({ __typename: 'Show', slug })}>{name}</Link> <small>{years}</small>
      </span>
    </div>
  );
}
