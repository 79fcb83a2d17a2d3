"""The Python client gql: a query, two pages and an error. gql.test.mjs runs it, with a server."""

import os
import unittest
from pathlib import Path

import gql
from gql.transport.exceptions import TransportQueryError
from gql.transport.requests import RequestsHTTPTransport


class Gql(unittest.TestCase):
    def test_query(self):
        # The client asks for the schema first, and checks the query by it.
        data = ask("show", {"slug": "ballard"}, fetch_schema_from_transport=True)
        self.assertEqual(data["show"]["name"], "Ballard")
        self.assertEqual(data["show"]["premiereDate"], "2025-07-09")

    def test_pages(self):
        first = ask("cast", {"slug": "ballard", "first": 3})["show"]["cast"]
        after = first["pageInfo"]["endCursor"]
        second = ask("cast", {"slug": "ballard", "first": 3, "after": after})["show"]["cast"]
        names = [edge["node"]["name"] for page in (first, second) for edge in page["edges"]]
        self.assertEqual(len(names), 6)
        self.assertEqual(len(set(names)), 6)

    def test_error(self):
        with self.assertRaisesRegex(TransportQueryError, "budget") as caught:
            ask("mistake", {"slug": "ballard"})
        codes = [error["extensions"]["code"] for error in caught.exception.errors]
        self.assertEqual(codes, ["GRAPHQL_VALIDATION_FAILED"])


def ask(name, variables, **options):
    query = (Path(__file__).parent / "queries" / f"{name}.graphql").read_text()
    transport = RequestsHTTPTransport(url=os.environ["SHOWGRAPH_ENDPOINT"])
    request = gql.GraphQLRequest(query, variable_values=variables)
    return gql.Client(transport=transport, **options).execute(request)
