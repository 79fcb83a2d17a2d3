// One server on a fresh database for the tests that import this module, and a way to ask it.
// SHOWGRAPH_BIN names the program. Each test file is a process of its own and so has its own server.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { after } from 'node:test';

/** The address of the GraphQL endpoint. */
export const endpoint = await start();

/** Asks one question, and gives the body of the answer. The variables are JSON text, sent as it stands. */
export async function ask({ query, operationName = null, variables = '{}' }) {
  const [document, name] = [query, operationName].map((text) => JSON.stringify(text));
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: `{"query": ${document}, "operationName": ${name}, "variables": ${variables}}`,
  });
  return response.json();
}

/** A check that the server does not pass yet. Once it does, the test fails for as long as it says otherwise. */
export async function notYet(test, why, check) {
  await assert.rejects(async () => check(), undefined, `The server is right by now. Take this away: ${why}`);
  test.todo(why);
}

async function start() {
  assert.ok(process.env.SHOWGRAPH_BIN, 'SHOWGRAPH_BIN has to name the program: see tests/clients/run');
  const folder = await mkdtemp(path.join(tmpdir(), 'showgraph-clients-'));
  const options = ['--listen', '127.0.0.1:0', '--database-url', `sqlite://${path.join(folder, 'showgraph.db')}`];
  const server = spawn(path.resolve(process.env.SHOWGRAPH_BIN), options, {
    env: { ...process.env, RUST_LOG: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(server, 'exit');
  const line = once(createInterface({ input: server.stdout }), 'line');
  const [said] = await Promise.race([line, exit.then((code) => assert.fail(`The server ended: ${code}`))]);
  // A test that waits in vain ends with this process, which the server is not to keep alive.
  server.unref();
  server.stdout.unref();
  after(async () => {
    server.ref();
    server.kill('SIGTERM');
    assert.deepEqual(await exit, [0, null]);
    await rm(folder, { recursive: true });
  });
  return said.match(/^showgraph answers at (\S+)/)[1];
}
