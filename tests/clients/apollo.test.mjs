// Apollo Client: a query, two pages that its cache joins, and an error.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApolloClient, CombinedGraphQLErrors, HttpLink, InMemoryCache, gql } from '@apollo/client';
import { relayStylePagination } from '@apollo/client/utilities';
import { source } from './repository.mjs';
import { endpoint } from './server.mjs';

const client = new ApolloClient({
  cache: new InMemoryCache({ typePolicies: { Show: { fields: { cast: relayStylePagination() } } } }),
  link: new HttpLink({ uri: endpoint }),
});

test('a query', async () => {
  const { data } = await client.query({ query: await document('show'), variables: { slug: 'ballard' } });
  assert.equal(data.show.name, 'Ballard');
  assert.equal(data.show.premiereDate, '2025-07-09');
});

test('two pages', async () => {
  const options = { query: await document('cast'), variables: { slug: 'ballard', first: 3 } };
  const query = client.watchQuery(options);
  const subscription = query.subscribe({});
  const first = (await client.query(options)).data.show.cast;
  assert.equal(first.edges.length, 3);

  await query.fetchMore({ variables: { after: first.pageInfo.endCursor } });
  const both = client.readQuery(options).show.cast;
  assert.equal(both.edges.length, 6);
  assert.equal(new Set(both.edges.map((edge) => edge.node.name)).size, 6);
  subscription.unsubscribe();
});

test('an error', async () => {
  const asked = client.query({ query: await document('mistake'), variables: { slug: 'ballard' } });
  await assert.rejects(asked, (error) => {
    assert.ok(CombinedGraphQLErrors.is(error), `${error}`);
    assert.match(error.message, /budget/);
    assert.deepEqual(error.errors.map(({ extensions }) => extensions.code), ['GRAPHQL_VALIDATION_FAILED']);
    return true;
  });
});

async function document(name) {
  return gql(await source(`tests/clients/queries/${name}.graphql`));
}
