// Generated types: graphql-codegen makes TypeScript of the schema and of every query in the README.
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

const blocks = [...(await source('README.md')).matchAll(/^```graphql\n(.*?)^```/gms)].map(([, query]) => query);
// Types need names, and the README does without.
const queries = blocks.map((query, index) => query.replace(/^\{/, `query Readme${index} {`));

test('the types of the schema compile', async () => {
  const types = await generated({ typescript });
  assert.match(types, /^export type ShowLookup =$/m);
  assert.deepEqual(await mistakes(types), []);
});

test('the types of the queries in the README compile', async () => {
  const types = await generated({ operations });
  assert.ok(queries.length >= 6, `${queries.length}`);
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
