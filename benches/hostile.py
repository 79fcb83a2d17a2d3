"""Requests that ask for far more work than it takes to send them. What is refused should be refused at once."""

import json

from driver import request

MANY = 60_000


def nested(before, inside, after, times=MANY):
    return before * times + inside + after * times


def fragments(number, spread):
    """Fragments of which each spreads the next several times."""
    chain = (f"fragment F{n} on Show {{ {f'...F{n + 1} ' * spread} }}" for n in range(number))
    return '{ show(by: {slug: "show-1"}) { ...F0 } } ' + " ".join(chain) + f" fragment F{number} on Show {{ name }}"


def show(selection):
    return '{ show(by: {slug: "show-1"}) { ' + selection + " } }"


def refused():
    """Names and bodies of requests that no server has to answer at length."""
    documents = {
        "60,000 aliases": "{ " + " ".join(f"a{n:x}:__typename" for n in range(MANY)) + " }",
        "900 aliases of one field": show(" ".join(f"a{n}: name" for n in range(900))),
        "the same field 9,000 times": show("name " * 9_000),
        "900 conflicting fields": show(" ".join(f"a: cast(first: {n + 1}) {{ totalCount }}" for n in range(900))),
        "a field in pairs, 12 deep": show("spinoffs { nodes { " * 12 + "name " + "} } " * 12 + "spinoffs { nodes { name } } " * 200),
        "selections 60,000 deep": nested("{ show ", "", "}"),
        "inline fragments 60,000 deep": show(nested("... { ", "name", " }")),
        "lists 60,000 deep": '{ showsBy(keys: ' + nested("[", "", "]") + ") { name } }",
        "objects 60,000 deep": "{ show(by: " + nested("{ id: ", "1", " }") + ") { name } }",
        "list types 60,000 deep": "query($a: " + nested("[", "Int", "]") + ") { __typename }",
        "fragments that unfold to 2^30": fragments(30, 2),
        "fragments that unfold to 10^30": fragments(30, 10),
        "fragments that unfold to 9,000": fragments(2, 90),
        "a ring of 1,000 fragments": show("...F0") + " ".join(
            f"fragment F{n} on Show {{ ...F{(n + 1) % 1_000} }}" for n in range(1_000)
        ),
        "3,000 fragments that nobody spreads": show("name") + " ".join(
            f"fragment F{n} on Show {{ name }}" for n in range(3_000)
        ),
        "3,000 operations": " ".join(f"query Q{n} {{ __typename }}" for n in range(3_000)),
        "2,000 variables": "query(" + " ".join(f"$v{n}: Int" for n in range(2_000)) + ") { __typename }",
        "5,000 directives": "{ __typename " + "@include(if: true) " * 5_000 + "}",
        "a batch of 60,000": "{ showsBy(keys: [" + '{slug: "a"} ' * MANY + "]) { name } }",
        "a slug of 900 KB": '{ show(by: {slug: "' + "a" * 900_000 + '"}) { name } }',
        "a slug of 140,000 escapes": '{ show(by: {slug: "' + "\\u0041" * 140_000 + '"}) { name } }',
        "a block string of 900 KB": '{ show(by: {slug: """' + "a\n" * 300_000 + '"""}) { name } }',
        "a name of 900 KB": "{ " + "a" * 900_000 + " }",
        "a number of 900 KB": "{ show(by: {id: " + "1" * 900_000 + "}) { name } }",
        "900 KB of commas": "{" + "," * 900_000 + "__typename }",
        "a comment of 900 KB": "#" + "a" * 900_000 + "\n{ __typename }",
        "300,000 empty comments": "#\n" * 300_000 + "{ __typename }",
        "introspection nested 12 deep": "{ __schema { types { " + "fields { type { " * 12 + "name" + " } }" * 12 + " } } }",
        "the whole schema 800 times": "{ __schema { " + " ".join(f"t{n}: types {{ fields {{ name }} }}" for n in range(800)) + " } }",
        "9,000 unknown fields": "{ " + " ".join(f"f{n}" for n in range(9_000)) + " }",
    }
    cases = {name: request(query) for name, query in documents.items()}
    lookup = "query($keys: [ShowLookup!]!) { showsBy(keys: $keys) { name } }"
    cases["a variable with 40,000 keys"] = request(lookup, {"keys": [{"slug": "show-1"}] * 40_000})
    deep = nested("[", "", "]", 400_000)
    cases["variables 400,000 deep"] = f'{{"query": {json.dumps(lookup)}, "variables": {{"keys": {deep}}}}}'.encode()
    cases["40,000 unknown variables"] = request("{ __typename }", {f"v{n}": n for n in range(40_000)})
    cases["JSON of 900 KB that ends early"] = b'{"query": "{ __typename }", "variables": {"a": [' + b"1," * 450_000
    cases["a body of 2 MB"] = request("{ __typename }" + " " * 2_000_000)
    return cases


def expensive():
    """Names and bodies of requests that are valid and within the limits, and ask for as much as those let them."""
    pages = 'shows(filter: {name: "a"}, orderBy: [{field: LATEST_RELEASE}], first: 1) { totalCount }'
    deep = "{ shows(first: 50) { nodes { cast(first: 20) { nodes { credits(first: 20) { nodes { __typename } } } } } } }"
    status = "{ shows(filter: {run: {in: [ON_AIR]}}, first: 1) { totalCount } }"
    return {
        "all shows in an order": request("{ " + pages + " }"),
        "all shows in an order, 20 times": request("{ " + " ".join(f"a{n}: {pages}" for n in range(20)) + " }"),
        "all shows by their status": request(status),
        "20,000 credits of 1,000 people of 50 shows": request(deep),
    }
