// A search for the other end of a path, which need not be in the picture.
import { useId, useState } from 'react';

import FIND_END from '../documents/find-end.graphql';
import { Kind } from '../parts/Kind.jsx';
import { askedFor, useSuggestions } from '../search/suggestions.js';

/** A box with what it finds below it. */
export function EndSearch({ onChoose }) {
  const [text, setText] = useState('');
  const list = useId();
  const found = useSuggestions(FIND_END, text);
  const { edges, problem } = found;
  const asked = askedFor(text);
  const isNothing = asked && found.text === asked && edges.length === 0 && !problem;
  const take = (event) => {
    if (event.key === 'Enter' && edges.length > 0) onChoose(edges[0].node.id);
  };
  return (
    <div className="end-search">
      <input type="search" aria-label="The other end: a person, a show or a character" aria-controls={list} placeholder="A person, a show, a character" value={text} onChange={(event) => setText(event.target.value)} onKeyDown={take} />
      {problem && <p className="problem" role="alert">{problem.message}</p>}
      <p className="faint" role="status">{isNothing ? `Nothing is called “${asked}”.` : ''}</p>
      <ul id={list}>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <button type="button" className="text-button" onClick={() => onChoose(node.id)}><Kind entity={node} bare /> {node.name}</button>
          </li>
        ))}
      </ul>
    </div>
  );
}
