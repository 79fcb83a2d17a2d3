// What a search finds as one types.
import { useEffect, useState } from 'react';

import { ask } from '../ask.js';

// As many as the API looks for; who types more hardly means all of them.
const MOST_WORDS = 12;

/** What is asked for where somebody has typed a text. */
export function askedFor(text) {
  return text.trim().split(/\s+/).slice(0, MOST_WORDS).join(' ');
}

/**
 * What `document` finds for a text: `{ text, edges, totalCount, problem }`, those of the text before for as long as the
 * next are on their way.
 */
export function useSuggestions(document, text) {
  const [found, setFound] = useState({ text: '', edges: [] });
  const asked = askedFor(text);
  useEffect(() => {
    if (!asked) {
      setFound({ text: '', edges: [] });
      return undefined;
    }
    const stop = new AbortController();
    // Long enough that a fast typist asks once a word, short enough that nobody waits.
    const timer = setTimeout(async () => {
      try {
        const { search } = await ask(document, { text: asked }, { signal: stop.signal });
        setFound({ text: asked, ...search });
      } catch (problem) {
        if (problem.name !== 'AbortError') setFound({ text: asked, edges: [], problem });
      }
    }, 60);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [document, asked]);
  return found;
}
