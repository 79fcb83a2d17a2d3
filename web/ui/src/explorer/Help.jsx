// What one can do here, and with which keys.
import { useRef } from 'react';

import { CloseIcon, HelpIcon } from './parts/icons.jsx';

const KEYS = [
  ['/', 'search, from anywhere'],
  ['← ↑ → ↓', 'in a picture: to what lies there'],
  ['Enter', 'in the graph the page of what is chosen, in the timeline its card'],
  ['E', 'show what else it is tied to'],
  ['W', 'mark one end of a why-path; W on another shows the way'],
  ['+ − 0', 'nearer, farther, all of it'],
  ['Esc', 'back: out of a path, then out of the choice'],
];

/** A button that opens the help. */
export function Help() {
  const dialog = useRef(null);
  return (
    <>
      <button type="button" className="quiet" aria-label="Help" title="Help" onClick={() => dialog.current.showModal()}>
        <HelpIcon />
      </button>
      <dialog ref={dialog} className="help" aria-labelledby="help-title">
        <div className="top">
          <h2 id="help-title">How to find your way</h2>
          <button type="button" className="quiet" aria-label="Close the help" onClick={() => dialog.current.close()}>
            <CloseIcon />
          </button>
        </div>
        <p>
          A <em>universe</em> is all shows that grew out of one another, with the people, characters and platforms
          around them. Look at it as a graph or as a timeline; both have the same content as a list beside them.
        </p>
        <p>
          Every address can be sent to a friend. Every view can show you the query that it was made from, and every
          fact says who says so.
        </p>
        <h3>Keys</h3>
        <dl>
          {KEYS.map(([keys, what]) => <div key={keys}><dt><kbd>{keys}</kbd></dt><dd>{what}</dd></div>)}
        </dl>
        <p className="faint">
          These pages rest on the work of others: <a href="/ui/licences.txt">who they are, and their licences</a>.
        </p>
      </dialog>
    </>
  );
}
