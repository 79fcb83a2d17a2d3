// One line above the answer: how it went.
import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

import { forget, useOutcome } from './ask.js';

/** The line, red where something went wrong. */
export function Outcome() {
  const outcome = useOutcome();
  const tab = useGraphiQL((state) => state.tabs[state.activeTabIndex]?.id);
  useEffect(() => forget, [tab]);
  const kind = !outcome ? 'none' : outcome.asking ? 'asking' : outcome.failed ? 'failed' : 'answered';
  const text = { none: 'Run the query to see its answer here.', asking: 'Asking …' }[kind] ?? outcome.text;
  return (
    <div className="outcome" data-kind={kind} role={kind === 'failed' ? 'alert' : 'status'}>
      <strong>{text}</strong>
      {outcome?.detail && <span>{outcome.detail}</span>}
    </div>
  );
}
