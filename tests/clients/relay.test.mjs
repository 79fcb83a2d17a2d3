// Relay: its compiler takes the schema, and the queries that it makes of a fragment with pages can be asked.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import relay from 'relay-compiler';
import { source } from './repository.mjs';
import { ask } from './server.mjs';

const folder = await mkdtemp(path.join(tmpdir(), 'showgraph-relay-'));
after(() => rm(folder, { recursive: true }));

/** What the compiler makes of the fixture, by its name. */
async function compiled() {
  await cp(new URL('relay', import.meta.url), path.join(folder, 'src'), { recursive: true });
  await writeFile(path.join(folder, 'schema.graphql'), await source('schema.graphql'));
  const config = {
    artifactDirectory: 'made',
    eagerEsModules: false,
    language: 'javascript',
    schema: 'schema.graphql',
    src: 'src',
  };
  await mkdir(path.join(folder, 'made'));
  await writeFile(path.join(folder, 'relay.config.json'), JSON.stringify(config));
  await promisify(execFile)(relay, ['--noWatchman', 'relay.config.json'], { cwd: folder });
  const require = createRequire(path.join(folder, 'made', '-'));
  return (name) => require(`./${name}.graphql.js`);
}

test('@refetchable and @connection compile, and their queries are answered', async () => {
  const artifact = await compiled();
  const { connection, refetch } = artifact('Cast_show').metadata;
  assert.deepEqual(connection.map(({ path }) => path), [['cast']]);
  assert.deepEqual(refetch.fragmentPathInResult, ['node']);

  const first = await answered(artifact('CastQuery'), { slug: 'ballard' });
  const { id, cast } = first.show;
  assert.equal(cast.edges.length, 2);
  assert.equal(cast.pageInfo.hasNextPage, true);

  const second = await answered(artifact('CastPageQuery'), { id, first: 2, after: cast.pageInfo.endCursor });
  assert.equal(second.node.__typename, 'Show');
  const names = [...cast.edges, ...second.node.cast.edges].map((edge) => edge.node.name);
  assert.equal(new Set(names).size, 4, `${names}`);
});

async function answered(artifact, variables) {
  const { data, errors } = await ask({ query: artifact.params.text, variables: JSON.stringify(variables) });
  assert.equal(errors, undefined);
  return data;
}
