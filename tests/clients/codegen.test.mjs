// Generated types: graphql-codegen makes TypeScript of the schema and of every query that is printed.
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';
import ts from 'typescript';
import { source } from './repository.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'showgraph-codegen-'));
after(() => rm(folder, { recursive: true }));

const documents = await Promise.all(['README.md', 'docs/QUERIES.md'].map(source));
const blocks = [...documents.join('\n').matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query]) => query);
// Types need names, and what is printed mostly does without.
const queries = blocks.map((query, index) => query.replace(/^\{/, `query Printed${index} {`));

test('the types of the schema compile', async () => {
  const types = await generated({ typescript });
  assert.match(types, /^export type ShowLookup =$/m);
  assert.deepEqual(await mistakes(types), []);
});

test('the types of the printed queries compile', async () => {
  const types = await generated({ operations });
  assert.ok(queries.length >= 11, `${queries.length}`);
  assert.equal(types.match(/^export type \w+Query =/gm)?.length, queries.length);
  assert.deepEqual(await mistakes(types), []);
});

async function generated(pluginMap) {
  return codegen({
    config: {},
    documents: queries.map((query) => ({ document: parse(query) })),
    filename: 'types.ts',
    pluginMap,
    plugins: Object.keys(pluginMap).map((name) => ({ [name]: {} })),
    schema: parse(await source('schema.graphql')),
  });
}

async function mistakes(types) {
  const file = path.join(folder, 'types.ts');
  await writeFile(file, types);
  const program = ts.createProgram([file], { lib: ['lib.es2022.d.ts'], noEmit: true, strict: true, types: [] });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
