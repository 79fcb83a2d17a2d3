// urql: a query, two pages and an error, by GET and by POST.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Client, cacheExchange, fetchExchange } from '@urql/core';
import { source } from './repository.mjs';
import { endpoint } from './server.mjs';

for (const preferGetMethod of ['force', false]) {
  const client = new Client({ url: endpoint, exchanges: [cacheExchange, fetchExchange], preferGetMethod });

  describe(preferGetMethod ? 'by GET' : 'by POST', () => {
    test('a query', async () => {
      const { data, error } = await ask('show', { slug: 'ballard' });
      assert.equal(error, undefined);
      assert.equal(data.show.name, 'Ballard');
      assert.equal(data.show.premiereDate, '2025-07-09');
    });

    test('two pages', async () => {
      const first = (await ask('cast', { slug: 'ballard', first: 3 })).data.show.cast;
      const after = first.pageInfo.endCursor;
      const second = (await ask('cast', { slug: 'ballard', first: 3, after })).data.show.cast;
      const names = [...first.edges, ...second.edges].map((edge) => edge.node.name);
      assert.equal(names.length, 6);
      assert.equal(new Set(names).size, 6);
    });

    test('an error', async () => {
      const { error } = await ask('mistake', { slug: 'ballard' });
      assert.match(error.message, /budget/);
      assert.deepEqual(error.graphQLErrors.map(({ extensions }) => extensions.code), ['GRAPHQL_VALIDATION_FAILED']);
    });
  });

  async function ask(name, variables) {
    return client.query(await source(`tests/clients/queries/${name}.graphql`), variables).toPromise();
  }
}
