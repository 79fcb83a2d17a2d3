// The life of a show in one line: its seasons along the years, with what was said, counted and written of it.
import '../timeline/timeline.css';

import { useMemo } from 'react';

import { today } from '../parts/days.js';
import { layOut } from '../timeline/layout.js';
import { gather, MARK_GROUPS } from '../timeline/model.js';
import { Stage } from '../timeline/Stage.jsx';
import { useWidth } from '../timeline/useWidth.js';

const GROUPS = Object.keys(MARK_GROUPS);

/** The timeline of a single show; nothing where nothing is dated. */
export function Life({ show }) {
  const [frame, width] = useWidth();
  const model = useMemo(() => gather({ shows: [show], moments: show.timeline.nodes }, today()), [show]);
  const layout = useMemo(() => layOut(model, { width, groups: GROUPS, isAlone: true }), [model, width]);
  if (model.shows.length === 0) return null;
  return (
    <section className="life" aria-label="Along the years" ref={frame}>
      {width > 0 && <Stage model={model} layout={layout} isAlone />}
    </section>
  );
}
