// The schema: what the file says is sound by the reference implementation, and is what the server says.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  buildClientSchema,
  buildSchema,
  getIntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { source } from './repository.mjs';
import { ask } from './server.mjs';

const everything = {
  descriptions: true,
  directiveIsRepeatable: true,
  inputValueDeprecation: true,
  oneOf: true,
  schemaDescription: true,
  specifiedByUrl: true,
};
const fromFile = lexicographicSortSchema(buildSchema(await source('schema.graphql')));
const { data } = await ask({ query: getIntrospectionQuery(everything) });
const fromServer = lexicographicSortSchema(buildClientSchema(data));

test('schema.graphql is valid', () => {
  assert.deepEqual(validateSchema(fromFile), []);
});

test('introspection says the same as schema.graphql: types and directives, descriptions, @specifiedBy, @oneOf', () => {
  assert.equal(printed(fromServer), printed(fromFile));
});

// Printing leaves these out, and the reference implementation adds those that the file does not have.
test('introspection says the same as schema.graphql: directives that the specification defines', () => {
  for (const directive of fromFile.getDirectives().filter((directive) => directive.astNode)) {
    assert.deepEqual(signature(fromServer.getDirective(directive.name)), signature(directive));
  }
});

test('introspection says the same as schema.graphql: the description of the schema as a whole', () => {
  assert.equal(fromServer.description, fromFile.description);
  assert.match(fromServer.description, /100000 objects/);
});

test('introspection says the same as schema.graphql: the descriptions of the arguments of directives', () => {
  for (const directive of fromFile.getDirectives().filter((directive) => directive.astNode)) {
    assert.deepEqual(descriptions(fromServer.getDirective(directive.name)), descriptions(directive));
  }
});

function printed(schema) {
  return printSchema(Object.create(schema, { description: { value: undefined } }));
}

function signature({ name, description, args, locations, isRepeatable }) {
  return { name, description, args: args.map((arg) => `${arg.name}: ${arg.type}`), locations, isRepeatable };
}

function descriptions({ args }) {
  return args.map((arg) => arg.description ?? undefined);
}
