// The Python client gql: what test_gql.py says, each of its tests by itself.
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endpoint } from './server.mjs';

const folder = fileURLToPath(new URL('.', import.meta.url));
const options = { cwd: folder, env: { ...process.env, SHOWGRAPH_ENDPOINT: endpoint } };

for (const [name, method] of [['a query', 'query'], ['two pages', 'pages'], ['an error', 'error']]) {
  test(name, () => promisify(execFile)('.venv/bin/python', ['-B', '-m', 'unittest', `test_gql.Gql.test_${method}`], options));
}
