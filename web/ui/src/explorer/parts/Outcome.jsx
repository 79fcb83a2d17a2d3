// What stands where an answer will be, or where one should have been.
import { Component } from 'react';

import { Unreachable } from '../ask.js';

/** While something is on its way. */
export function Loading({ what = 'Loading' }) {
  return <p className="loading" role="status"><span className="dots" aria-hidden="true" />{what} …</p>;
}

/** What went wrong, with a way to try again where there is one. */
export function Failure({ problem, retry }) {
  return (
    <div className="failure" role="alert">
      <p>{problem.message}</p>
      {retry && <button type="button" className="plain" onClick={retry}>Try again</button>}
    </div>
  );
}

/** Where nothing has this name. */
export function Nothing({ what, name }) {
  return (
    <>
      <title>Nothing here · showgraph</title>
      <Failure problem={{ message: `There is no ${what} called “${name}”.` }} />
    </>
  );
}

/**
 * Shows what an `useAnswer` came to: its problem, that it is on its way, or what `children` makes of the data; meanwhile
 * that is the data from before.
 */
export function Answer({ answer, what, children }) {
  if (answer.problem) return <Failure problem={answer.problem} retry={answer.retry} />;
  const data = answer.data ?? answer.before;
  return data ? children(data) : <Loading what={what} />;
}

/** Keeps a mistake in one view from taking the whole page with it. */
export class Boundary extends Component {
  state = { error: null };

  static getDerivedStateFromError(error) {
    return { error };
  }

  render() {
    const { error } = this.state;
    if (!error) return this.props.children;
    // A view is loaded when it is first looked at, and each browser has words of its own for not getting it.
    const isAway = /dynamically imported module|importing a module|preload css/i.test(error.message);
    const problem = isAway ? new Unreachable() : { message: `This view cannot be shown (${error.message}).` };
    return <Failure problem={problem} retry={() => window.location.reload()} />;
  }
}
