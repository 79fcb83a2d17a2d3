// The card of what one looks at in the timeline.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

import { CloseIcon } from '../parts/icons.jsx';
import { EntityLink } from '../parts/Link.jsx';
import { Sources } from '../parts/Sources.jsx';
import { describe } from './describe.js';

const WIDTH = 300;

/** The facts of an item, beside it. While it is only passed over, it says what it is; once it is held, it leads on. */
export function Card({ item, model, until, isHeld, isAlone, scroller, drop }) {
  const card = useRef(null);
  const [left, setLeft] = useState(0);
  const { title, lines, sources, to } = describe(item, model, until);
  useLayoutEffect(() => {
    const { scrollLeft, clientWidth } = scroller.current;
    setLeft(Math.max(8, Math.min(item.x - scrollLeft - 24, clientWidth - WIDTH - 8)));
  }, [item, scroller]);
  useEffect(() => {
    if (isHeld) card.current.focus({ preventScroll: true });
  }, [isHeld]);
  const shown = lines.slice(0, isHeld ? 20 : 5);
  return (
    <div
      ref={card}
      className="tl-card"
      style={{ left, top: item.y + 8, width: WIDTH }}
      data-held={isHeld}
      role={isHeld ? 'dialog' : undefined}
      aria-label={isHeld ? title : undefined}
      aria-hidden={!isHeld}
      tabIndex={-1}
    >
      <div className="top">
        <strong>{title}</strong>
        {isHeld && sources && <Sources id={sources} of={title} />}
        {isHeld && <button type="button" className="close" aria-label="Close" onClick={drop}><CloseIcon /></button>}
      </div>
      <ul>
        {shown.map((line) => (
          <li key={line.text}>{line.text}{isHeld && line.sources && <Sources id={line.sources} of={line.text} />}</li>
        ))}
        {lines.length > shown.length && <li className="faint">and {lines.length - shown.length} more</li>}
      </ul>
      {isHeld && !isAlone && <p><EntityLink entity={to}>All about {to.name}</EntityLink></p>}
    </div>
  );
}
