// The search box, with suggestions as one types.
import { useEffect, useId, useRef, useState } from 'react';

import SUGGEST from '../documents/suggest.graphql';
import { SearchIcon } from '../parts/icons.jsx';
import { Kind } from '../parts/Kind.jsx';
import { yearsOfShow } from '../parts/lives.js';
import { addressOfEntity, go } from '../route.js';
import { askedFor, useSuggestions } from './suggestions.js';

/** The search box. With `isLarge` it is the heart of a page, and has the keyboard from the start. */
export function Search({ isLarge = false }) {
  const [text, setText] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const found = useSuggestions(SUGGEST, text);
  const box = useRef(null);
  const list = useId();
  useSlash(box);
  useEffect(() => setAt(-1), [found.edges]);

  const hits = isOpen ? found.edges : [];
  const open = (edge) => {
    const to = addressOfEntity(edge.node);
    if (!to) return;
    setText('');
    setOpen(false);
    box.current.blur();
    go(to);
  };
  const keys = (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && found.edges.length > 0) {
      event.preventDefault();
      setOpen(true);
      const size = found.edges.length;
      setAt((now) => (now === -1 && step === -1 ? size - 1 : (now + step + size) % size));
    } else if (event.key === 'Enter' && hits.length > 0) {
      event.preventDefault();
      open(hits[Math.max(at, 0)]);
    } else if (event.key === 'Escape') {
      if (isOpen && text) setOpen(false);
      else setText('');
    }
  };
  return (
    <search className="search" data-large={isLarge}>
      <SearchIcon />
      <input
        ref={box}
        type="text"
        role="combobox"
        aria-label="Search shows, people, characters, universes and platforms"
        aria-expanded={hits.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={at >= 0 ? `${list}-${at}` : undefined}
        placeholder={isLarge ? 'A show, a person, a character …' : 'Search'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={100}
        value={text}
        onChange={(event) => { setText(event.target.value); setOpen(true); }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keys}
      />
      {!isLarge && <kbd aria-hidden="true">/</kbd>}
      <ul id={list} role="listbox" aria-label="Suggestions" hidden={hits.length === 0}>
        {hits.map((edge, index) => (
          <Hit key={edge.node.id} id={`${list}-${index}`} edge={edge} isChosen={index === at} onOpen={open} onPoint={() => setAt(index)} />
        ))}
      </ul>
      <Said text={text} found={found} isOpen={isOpen} />
    </search>
  );
}

function Hit({ id, edge, isChosen, onOpen, onPoint }) {
  const { node, highlight, matched } = edge;
  const row = useRef(null);
  useEffect(() => {
    if (isChosen) row.current.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  // The box would lose the keyboard, and with it the list, before the click arrives.
  const keep = (event) => event.preventDefault();
  return (
    <li ref={row} id={id} role="option" aria-selected={isChosen} onMouseDown={keep} onClick={() => onOpen(edge)} onMouseMove={onPoint}>
      <Kind entity={node} bare />
      <span className="name">
        {highlight.map((part, index) => (part.isMatch ? <mark key={index}>{part.text}</mark> : part.text))}
        {matched !== node.name && <small> {node.name}</small>}
      </span>
      <span className="aside">{aside(node)}</span>
    </li>
  );
}

/** What tells one hit from another of the same name. */
function aside(node) {
  const { __typename: type } = node;
  if (type === 'Show') return yearsOfShow(node) || 'Show';
  if (type === 'Franchise') return node.kind === 'BRAND' ? 'Brand' : 'Universe';
  if (type === 'Character') return node.seenIn.nodes[0]?.name ?? 'Character';
  if (type === 'Crossover') return 'Crossover';
  if (type === 'Work') return node.author?.name ?? 'Work';
  return type;
}

/** How many there are, said to those who cannot see it, and shown where there is nothing. */
function Said({ text, found, isOpen }) {
  const asked = askedFor(text);
  const nothing = asked && found.text === asked && found.edges.length === 0;
  const words = found.problem?.message ?? (nothing ? `Nothing is called “${asked}”.` : '');
  return (
    <>
      <p className="nothing" hidden={!words || !isOpen} data-failed={Boolean(found.problem)}>{words}</p>
      <p className="unseen" role="status">
        {words || (asked && found.text === asked ? `${found.totalCount} found, ${found.edges.length} shown` : '')}
      </p>
    </>
  );
}

/** `/` goes to the search box from anywhere but where one writes. */
function useSlash(box) {
  useEffect(() => {
    const follow = (event) => {
      const writes = event.target.closest?.('input, textarea, select, dialog, [contenteditable]');
      if (event.key !== '/' || writes || event.metaKey || event.ctrlKey || event.altKey) return;
      event.preventDefault();
      box.current?.focus();
    };
    document.addEventListener('keydown', follow);
    return () => document.removeEventListener('keydown', follow);
  }, [box]);
}
