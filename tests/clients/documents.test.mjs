// Documents of our own, valid and invalid, each judged by the server and by the reference implementation.
//
// A file of `documents` is named after the rule that its invalid documents break. Above a document stands what
// the specification makes of it, `### valid: …` or `### invalid: …`; `### operation: …` and `### variables: …`
// go with the request. Where the reference implementation departs from the specification, `exceptions.json` says
// who says what and which paragraph decides; where the server does, `### todo: …` says how, until that is mended.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { buildSchema, getOperationAST, getVariableValues, parse, specifiedRules, validate } from 'graphql';
import { source } from './repository.mjs';
import { ask, notYet } from './server.mjs';

const FOLDER = 'tests/clients/documents';
/** What the server's codes say of a request, in the order in which it is judged. */
const VERDICTS = {
  GRAPHQL_PARSE_FAILED: 'not GraphQL',
  GRAPHQL_VALIDATION_FAILED: 'invalid',
  LIMIT_EXCEEDED: 'invalid',
  OPERATION_RESOLUTION_FAILURE: 'no such operation',
  BAD_USER_INPUT: 'wrong variables',
};
const schema = buildSchema(await source('schema.graphql'));
const rules = new Map(specifiedRules.map((rule) => [rule.name.replace(/Rule$/, ''), rule]));
const exceptions = JSON.parse(await source(`${FOLDER}/exceptions.json`));
const files = (await readdir(new URL('documents', import.meta.url))).filter((file) => file.endsWith('.graphql'));
const groups = new Map(await Promise.all(files.map(async (file) => [
  file.replace('.graphql', ''),
  cases(await source(`${FOLDER}/${file}`)),
])));

for (const [group, documents] of groups) {
  describe(group, () => {
    for (const document of documents) {
      const { expected, name, todo } = document;
      const check = () => judge(group, document);
      test(`${expected}: ${name}`, (test) => (todo ? notYet(test, todo, check) : check()));
    }
  });
}

describe('the documents', () => {
  test('are at least 150, none twice', () => {
    const names = [...groups].flatMap(([group, documents]) => documents.map((document) => key(group, document)));
    assert.ok(names.length >= 150, `${names.length}`);
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(Object.keys(exceptions).filter((name) => !names.includes(name)), []);
  });

  for (const rule of rules.keys()) {
    test(`have valid and invalid ones for ${rule}`, () => {
      const expected = new Set(groups.get(rule)?.map((document) => document.expected));
      assert.deepEqual([...expected].sort(), ['invalid', 'valid']);
    });
  }
});

async function judge(group, document) {
  const verdicts = { server: await byServer(document), reference: byReference(document) };
  assert.equal(verdicts.server === 'admitted', document.expected === 'valid', `the server says: ${verdicts.server}`);
  const exception = exceptions[key(group, document)];
  if (exception) {
    assert.deepEqual(verdicts, { server: exception.server, reference: exception.reference });
    return;
  }
  assert.equal(verdicts.server, verdicts.reference);
  if (document.expected === 'invalid' && rules.has(group)) {
    const found = validate(schema, parse(document.query), [rules.get(group)]);
    assert.notDeepEqual(found, [], 'it is another rule that is broken');
  }
}

/** What has data was executed: whatever is wrong then is not the request. */
async function byServer(document) {
  const answer = await ask(document);
  if (answer.data === null && !answer.errors) return 'null without an error';
  return 'data' in answer ? 'admitted' : VERDICTS[answer.errors[0].extensions.code] ?? JSON.stringify(answer);
}

function byReference({ query, operationName, variables }) {
  let document;
  try {
    document = parse(query);
  } catch {
    return 'not GraphQL';
  }
  if (validate(schema, document).length > 0) return 'invalid';
  const operation = getOperationAST(document, operationName);
  if (!operation) return 'no such operation';
  const { errors } = getVariableValues(schema, operation.variableDefinitions, JSON.parse(variables));
  return errors ? 'wrong variables' : 'admitted';
}

function cases(text) {
  return text.split(/^(?=### (?:in)?valid: )/m).map((part) => ({
    expected: heading(part, 'valid') === undefined ? 'invalid' : 'valid',
    name: heading(part, 'valid') ?? heading(part, 'invalid'),
    operationName: heading(part, 'operation'),
    variables: heading(part, 'variables') ?? '{}',
    todo: heading(part, 'todo'),
    query: part.replace(/^### .*\n/gm, ''),
  }));
}

function heading(text, word) {
  return text.match(new RegExp(`^### ${word}: (.*)$`, 'm'))?.[1];
}

function key(group, document) {
  return `${group}: ${document.name}`;
}
