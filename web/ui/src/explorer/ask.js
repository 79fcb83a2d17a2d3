// Asks the server, by the hash of a document that it knows already.
//
// A document is imported from its file (`import UNIVERSE from './documents/universe.graphql'`), which gives
// `{ name, text, hash }`: see `vite.config.js`. The same files are in the program, so a request names the hash and sends
// the variables alone. It is a GET, so that the browser keeps the answer and asks only whether it still holds.
import { useEffect, useState, useSyncExternalStore } from 'react';

// How many answers are remembered, so that the way back is instant.
const MOST = 60;
const remembered = new Map();

/** What went wrong, in one sentence that a reader can do something with. */
export class Problem extends Error {}

/** That nobody answers. */
export class Unreachable extends Problem {
  constructor() {
    super('The server cannot be reached. Is it still running?');
  }
}

/** The data that a document gives for these variables. Throws a `Problem` if it cannot be had. */
export async function ask(document, variables = {}, { signal } = {}) {
  const asked = new URLSearchParams({ documentId: document.hash, variables: JSON.stringify(variables) });
  if (import.meta.env.DEV) {
    // With `npm run dev` the document may be newer than the program.
    asked.delete('documentId');
    asked.set('query', document.text);
  }
  const answer = await load(`/graphql?${asked}`, signal);
  const body = await readBody(answer);
  if (body.errors?.length) throw new Problem(body.errors[0].message);
  return body.data;
}

/**
 * Asks, and gives `{ data, before, problem, isAsking, retry }` to a component. While other variables are asked for,
 * `before` is the data of the ones before. With `skip` nothing is asked.
 */
export function useAnswer(document, variables = {}, { skip = false } = {}) {
  const key = skip ? null : `${document.hash} ${JSON.stringify(variables)}`;
  const entry = useSyncExternalStore(subscribe, () => (key === null ? NOTHING : remembered.get(key) ?? ASKING));
  const [last, keepLast] = useState(null);
  // What failed once is asked again by whoever comes next.
  useEffect(() => {
    if (remembered.get(key)?.problem) forget(key);
  }, [key]);
  useEffect(() => {
    if (key !== null && !remembered.has(key)) fetchInto(key, document, variables);
    // The key says all that the variables do.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, entry]);
  if (entry.data && entry.data !== last) keepLast(entry.data);
  return {
    data: entry.data,
    before: entry.isAsking ? last ?? undefined : undefined,
    problem: entry.problem,
    isAsking: Boolean(entry.isAsking),
    retry: () => forget(key),
  };
}

const NOTHING = {};
const ASKING = { isAsking: true };
const listeners = new Set();

async function fetchInto(key, document, variables) {
  remember(key, { isAsking: true });
  try {
    remember(key, { data: await ask(document, variables) });
  } catch (problem) {
    remember(key, { problem });
  }
}

function remember(key, entry) {
  remembered.delete(key);
  remembered.set(key, entry);
  if (remembered.size > MOST) remembered.delete(remembered.keys().next().value);
  tell();
}

function forget(key) {
  remembered.delete(key);
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function load(address, signal) {
  try {
    return await fetch(address, {
      headers: { accept: 'application/graphql-response+json, application/json;q=0.9' },
      signal,
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Unreachable();
  }
}

async function readBody(answer) {
  try {
    const body = await answer.json();
    if (body !== null && typeof body === 'object') return body;
  } catch {
    // Said below.
  }
  throw new Problem(`The server answered with status ${answer.status} and something that is not JSON.`);
}
