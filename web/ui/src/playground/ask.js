// Asks the server, and tells whoever listens how that went.
import { useSyncExternalStore } from 'react';

import { read as readDocument } from './open.js';

let outcome = null;
const listeners = new Set();

/** How the last request went: `{ failed, text, detail }`, or `{ asking: true }`; null before the first. */
export function useOutcome() {
  return useSyncExternalStore(subscribe, () => outcome);
}

/** What was said about the last request no longer stands beside its answer. */
export function forget() {
  tell(null);
}

/** Sends a request as GraphiQL has it, and gives the answer; what cannot be read as one is an error. */
export async function ask({ query, variables, operationName }, { headers } = {}) {
  const isOurs = operationName === 'IntrospectionQuery';
  if (!isOurs) tell({ asking: true });
  const begun = performance.now();
  try {
    // GraphiQL needs a moment to notice another name; who pastes and runs is faster.
    const isThere = isOurs || readDocument(query).operations?.some(({ name }) => name?.value === operationName);
    const { answer, text } = await send({ query, variables, operationName: isThere ? operationName : undefined }, headers);
    const body = read(answer, text);
    if (!isOurs) tell(judge(body, answer.status, text, performance.now() - begun));
    return body;
  } catch (error) {
    // That the schema cannot be read is worth a word as well, and nothing else says it.
    tell({ failed: true, text: error.message, detail: 'No answer' });
    return { errors: [{ message: error.message }] };
  }
}

async function send(request, headers) {
  try {
    const answer = await fetch('/graphql', {
      method: 'POST',
      headers: {
        ...headers,
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json;q=0.9',
      },
      body: JSON.stringify(request),
    });
    return { answer, text: await answer.text() };
  } catch (error) {
    throw new Error(`The server cannot be reached. Is it still running? (${error.message})`);
  }
}

function read(answer, text) {
  try {
    const body = JSON.parse(text);
    if (body !== null && typeof body === 'object') return body;
  } catch {
    // Said below.
  }
  throw new Error(`The server answered with status ${answer.status} and something that is not JSON.`);
}

function judge(body, status, text, milliseconds) {
  const size = new Blob([text]).size;
  const written = body.extensions?.cost?.written;
  const parts = [`${Math.round(milliseconds)} ms`, size < 1024 ? `${size} B` : `${(size / 1024).toFixed(1)} KB`];
  if (written !== undefined) parts.push(written === 1 ? '1 object' : `${written.toLocaleString('en')} objects`);
  if (!body.errors?.length) return { failed: false, text: 'Answered', detail: parts.join(' · ') };
  const [first] = body.errors;
  const more = body.errors.length > 1 ? ` (and ${body.errors.length - 1} more)` : '';
  const place = first.locations?.[0] ? ` Line ${first.locations[0].line}.` : '';
  return { failed: true, text: `${first.message}${place}${more}`, detail: `HTTP ${status} · ${parts.join(' · ')}` };
}

function tell(next) {
  outcome = next;
  for (const listener of listeners) listener();
}

function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
