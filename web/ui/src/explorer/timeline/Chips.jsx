// What is drawn: whose threads, and which marks. The chips are the legend too.
import { useState } from 'react';

import { Glyph } from './Glyph.jsx';
import { MARK_GROUPS } from './model.js';
import { MOST_THREADS } from './threads.js';

// How many threads are offered before one asks for all.
const OFFERED = 8;

/** Two rows of switches. */
export function Chips({ model, chosen, choose, groups, setGroups }) {
  const present = Object.keys(MARK_GROUPS).filter((group) => model.shows.some(({ marks }) => marks.some((mark) => mark.group === group)));
  return (
    <div className="tl-chips">
      {model.threads.length > 0 && <Threads threads={model.threads} chosen={chosen} choose={choose} />}
      {present.length > 0 && (
        <div role="group" aria-label="Marks">
          {present.map((group) => (
            <button key={group} type="button" className="chip" aria-pressed={groups.includes(group)} onClick={() => setGroups(toggled(groups, group))}>
              <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true"><Glyph group={group} /></svg>
              {MARK_GROUPS[group]}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

function Threads({ threads, chosen, choose }) {
  const [isOpen, open] = useState(false);
  const offered = isOpen ? threads : threads.filter((thread, at) => at < OFFERED || chosen.includes(thread.id));
  const toggle = (id) => {
    const next = toggled(chosen, id);
    // The one that was chosen first makes room.
    choose(next.length > MOST_THREADS ? next.slice(1) : next);
  };
  return (
    <div role="group" aria-label="Characters who cross from show to show">
      {offered.map((thread) => {
        const at = chosen.indexOf(thread.id);
        return (
          <button key={thread.id} type="button" className="chip" aria-pressed={at >= 0} onClick={() => toggle(thread.id)}>
            <i style={{ '--hue': at >= 0 ? `var(--t${at})` : 'var(--line)' }} aria-hidden="true" />
            {thread.name}
            <small>{thread.stints.length}<span className="unseen"> shows</span></small>
          </button>
        );
      })}
      {threads.length > offered.length && (
        <button type="button" className="chip more" onClick={() => open(true)}>{threads.length - offered.length} more</button>
      )}
    </div>
  );
}

function toggled(list, one) {
  return list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
}
