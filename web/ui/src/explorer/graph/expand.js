// What lies around nodes that were asked to show more.
import { useEffect, useMemo, useState } from 'react';

import { ask } from '../ask.js';
import AROUND from '../documents/around.graphql';

const NONE = [];

/** What lies around the nodes with these ids, in this order: `{ answers, problem, isAsking }`. */
export function useExpansions(ids = NONE) {
  const [known, setKnown] = useState({});
  const key = ids.join(' ');
  useEffect(() => {
    for (const id of ids) {
      if (known[id] && !known[id].problem) continue;
      const keep = (entry) => setKnown((now) => ({ ...now, [id]: entry }));
      keep({ isAsking: true });
      ask(AROUND, { id }).then((data) => keep({ answer: data.subgraph }), (problem) => keep({ problem }));
    }
    // Asked for once, when the list becomes another.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  return useMemo(() => {
    const entries = ids.map((id) => known[id]).filter(Boolean);
    return {
      answers: entries.map((entry) => entry.answer).filter(Boolean),
      problem: entries.find((entry) => entry.problem)?.problem,
      isAsking: entries.some((entry) => entry.isAsking),
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, known]);
}
