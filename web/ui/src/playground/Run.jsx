// The button that runs the query, with a choice of operations where the document has several.
import { formatShortcutForOS, pick, PlayIcon, StopIcon, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

import { isNarrow } from './screen.js';

/** Run, or stop while something runs. */
export function Run() {
  const { run, stop, setOperationName } = useGraphiQLActions();
  const { isFetching, operations, operationName } = useGraphiQL(pick('isFetching', 'operations', 'operationName'));
  const ask = () => {
    run();
    // There the answer stands below what was asked.
    if (isNarrow()) document.querySelector('.answer').scrollIntoView();
  };
  const named = (operations ?? []).map(({ name }) => name?.value).filter(Boolean);
  return (
    <>
      <button type="button" className="run" onClick={isFetching ? stop : ask}>
        {isFetching ? <StopIcon aria-hidden="true" /> : <PlayIcon aria-hidden="true" />}
        {isFetching ? 'Stop' : 'Run'}
        <kbd aria-hidden="true">{formatShortcutForOS('Ctrl ⏎', '⌘')}</kbd>
      </button>
      {named.length > 1 && (
        <select aria-label="Operation to run" value={operationName} onChange={(event) => setOperationName(event.target.value)}>
          {named.map((each) => <option key={each}>{each}</option>)}
        </select>
      )}
    </>
  );
}
