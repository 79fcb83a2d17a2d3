// The panel at the side: examples, the description of the schema, or what was asked before.
import { CloseIcon, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useRef } from 'react';

import { isNarrow } from './screen.js';

/** What is open at the side, if anything is. */
export function Panel() {
  const plugin = useGraphiQL((state) => state.visiblePlugin);
  const { setVisiblePlugin } = useGraphiQLActions();
  const panel = useRef(null);
  useEffect(() => {
    // On a narrow screen the panel covers the page, so that is where the keyboard has to be.
    if (plugin && isNarrow()) panel.current?.focus();
  }, [plugin]);
  if (!plugin) return null;
  const { content: Content, title } = plugin;
  const close = (event) => {
    if (event.key === 'Escape' && isNarrow()) setVisiblePlugin(null);
  };
  return (
    <aside className="panel" id="panel" aria-labelledby="panel-title" ref={panel} tabIndex={-1} onKeyDown={close}>
      <div className="top">
        <h2 id="panel-title">{shortTitle(title)}</h2>
        <button type="button" className="quiet" aria-label={`Close ${shortTitle(title)}`} onClick={() => setVisiblePlugin(null)}>
          <CloseIcon aria-hidden="true" />
        </button>
      </div>
      <div className="contents" key={title}><Content /></div>
    </aside>
  );
}

/** The name of a panel in one word. */
export function shortTitle(title) {
  return title === 'Documentation Explorer' ? 'Schema' : title;
}
