// Documents that are executed by the server and by the reference implementation, where the order of keys, nulls after an
// error, and merging decide. For each the reference implementation executes the same document on values that are made for
// the case: what the graph holds, and functions that fail as the server does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildSchema, execute, parse, validate } from 'graphql';
import { source } from './repository.mjs';
import { endpoint } from './server.mjs';

const schema = buildSchema(await source('schema.graphql'));
const bosch = { __typename: 'Show', slug: 'bosch', name: 'Bosch', languages: ['en'], originalName: null, genres: ['Crime'] };
const ballard = { __typename: 'Show', slug: 'ballard', name: 'Ballard' };

