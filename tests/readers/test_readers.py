"""Exported universes, opened by the readers of others and compared with what the API answers."""

import io
import subprocess
import unittest
import xml.etree.ElementTree as ElementTree
from collections import Counter
from datetime import date

import icalendar
import networkx
import rdflib
from rdflib.namespace import RDF

from server import Server

UNIVERSES = ["bosch", "star-trek", "arrowverse", "odd-world"]
ODD_NAME = "\"Odd\" <b>& 'co'</b> \\ 🖖"
SCHEMA = rdflib.Namespace("https://schema.org/")
OURS = rdflib.Namespace("urn:uuid:2597fd17-b084-4a8b-8276-3d4b806f46a2#")


def setUpModule():
    global server
    server = Server()


def tearDownModule():
    server.stop()


def expected(universe, arguments=""):
    """The entities and the ties that the API answers with, by kind."""
    query = """{ franchise(by: {slug: "%s"}) { universe(limit: 5000 %s) {
        nodes(first: 5000) { nodes { id name __typename } }
        ties(first: 20000) { nodes { kind class count from { id } to { id } } } } } }""" % (universe, arguments)
    found = server.ask(query)["franchise"]["universe"]
    return found["nodes"]["nodes"], found["ties"]["nodes"]


class Networkx(unittest.TestCase):
    def test_graphml(self):
        for universe in UNIVERSES:
            file = server.get(f"/universe/{universe}.graphml")
            graph = networkx.read_graphml(io.BytesIO(file))
            self.compare(universe, graph, "name")

    def test_gexf(self):
        for universe in UNIVERSES:
            file = server.get(f"/universe/{universe}.gexf")
            graph = networkx.read_gexf(io.BytesIO(file), version="1.2draft")
            self.compare(universe, graph, "label")

    def test_attributes_survive(self):
        graphml = networkx.read_graphml(io.BytesIO(server.get("/universe/odd-world.graphml")))
        gexf = networkx.read_gexf(io.BytesIO(server.get("/universe/odd-world.gexf")))
        for graph in (graphml, gexf):
            show = graph.nodes["show:odd"]
            self.assertEqual(show["originalName"], "שלום\u202e עולם")
            self.assertEqual(show["premiereDate"], "2020-03-01")
            self.assertEqual(
                show["summary"],
                "Two lines,\nof which the second has U+0008: \ufffd.\tAnd &lt;, ]]> and &amp; as they stand.",
            )
            [relation] = graph.get_edge_data("show:odd-again", "show:odd").values()
            self.assertEqual((relation["class"], relation["relations"]), ("LINEAGE", "SPINOFF; SEQUEL"))
            [credit] = graph.get_edge_data("person:renee-o-odd", "show:odd").values()
            self.assertEqual((credit["count"], credit["episodeCount"]), (2, 2))
            self.assertEqual(credit["characters"], "The <one>; The other\none")

    def test_command_line(self):
        file = server.run("export", "graphml", "bosch", "--kinds", "show,person", "--ties", "relation,credit")
        self.assertEqual(file, server.get("/universe/bosch.graphml?kinds=SHOW,PERSON&ties=RELATION,CREDIT"))
        graph = networkx.read_graphml(io.BytesIO(file))
        entities, ties = expected("bosch", "kinds: [SHOW, PERSON], ties: [RELATION, CREDIT]")
        self.assertEqual((len(graph), graph.number_of_edges()), (len(entities), len(ties)))

    def compare(self, universe, graph, name):
        entities, ties = expected(universe)
        nodes = dict(graph.nodes(data=True))
        self.assertEqual(
            Counter(node["kind"] for node in nodes.values()),
            Counter(entity["__typename"].upper() for entity in entities),
        )
        self.assertEqual(
            {node["globalId"]: node[name] for node in nodes.values()},
            {entity["id"]: entity["name"] for entity in entities},
        )
        self.assertEqual(
            Counter(
                (edge["kind"], edge["class"], edge["count"], nodes[begin]["globalId"], nodes[end]["globalId"])
                for begin, end, edge in graph.edges(data=True)
            ),
            Counter((tie["kind"], tie["class"], tie["count"], tie["from"]["id"], tie["to"]["id"]) for tie in ties),
        )


class Graphviz(unittest.TestCase):
    def test_svg(self):
        for universe in UNIVERSES:
            entities, ties = expected(universe)
            names = Counter(line for entity in entities for line in entity["name"].split("\n"))
            file = server.get(f"/universe/{universe}.dot")
            # The usual layout takes minutes for large ones; this one is for them.
            picture = draw("sfdp" if len(entities) > 500 else "dot", file)
            groups = [group for group in picture.iter() if group.tag.endswith("}g")]
            kinds = Counter(group.get("class", "") for group in groups)
            # An edge has its class beside that.
            edges = sum(count for kind, count in kinds.items() if kind.split()[0] == "edge")
            self.assertEqual((kinds["node"], edges), (len(entities), len(ties)))
            nodes = (group for group in groups if group.get("class") == "node")
            drawn = Counter(text.text for group in nodes for text in group.iter() if text.tag.endswith("}text"))
            self.assertEqual({plain(name) for name in drawn}, {plain(name) for name in names})

    def test_odd_names(self):
        picture = draw("dot", server.get("/universe/odd-world.dot?kinds=SHOW,CHARACTER"))
        drawn = [text.text for text in picture.iter() if text.tag.endswith("}text")]
        self.assertIn(ODD_NAME, drawn)
        self.assertIn("The other", drawn)
        titles = {title.text for title in picture.iter() if title.tag.endswith("}title")}
        self.assertIn("show:odd-again->show:odd", titles)


def draw(program, file):
    drawn = subprocess.run([program, "-Tsvg"], input=file, check=True, capture_output=True, timeout=300)
    assert not drawn.stderr, drawn.stderr
    return ElementTree.fromstring(drawn.stdout)


def plain(text):
    """Graphviz draws some spaces as ones that do not break."""
    return text.replace("\xa0", " ").strip()


class Rdflib(unittest.TestCase):
    def test_shows(self):
        for universe in UNIVERSES:
            graph = linked(universe)
            entities, ties = expected(universe, "kinds: [SHOW, SEASON, EPISODE, PERSON, CHARACTER]")
            shows = {entity["name"] for entity in entities if entity["__typename"] == "Show"}
            types = [SCHEMA.TVSeries, SCHEMA.Movie, SCHEMA.TVEpisode]
            named = {str(graph.value(it, SCHEMA.name)) for of in types for it in graph.subjects(RDF.type, of)}
            self.assertLessEqual(shows, named)
            kinds = Counter(entity["__typename"] for entity in entities)
            self.assertEqual(count(graph, SCHEMA.TVSeason), kinds["Season"])
            self.assertEqual(count(graph, OURS.Character), kinds["Character"])
            self.assertEqual(count(graph, SCHEMA.Person), kinds["Person"] + kinds["Character"])
            credits = sum(tie["count"] for tie in ties if tie["kind"] == "CREDIT")
            self.assertEqual(count(graph, SCHEMA.PerformanceRole) + count(graph, SCHEMA.Role), credits)
            for season in graph.subjects(RDF.type, SCHEMA.TVSeason):
                show = graph.value(season, SCHEMA.partOfSeries)
                self.assertIn((show, SCHEMA.containsSeason, season), graph)
            # Every word is one of schema.org or of ours, and nothing was taken for an address that is none.
            for word in set(graph.predicates()) | set(graph.objects(None, RDF.type)):
                self.assertTrue(word == RDF.type or str(word).startswith((str(SCHEMA), str(OURS))), word)

    def test_lineage(self):
        graph = linked("bosch")
        found = {
            (str(show), str(earlier))
            for show, earlier in graph.query(
                "SELECT ?show ?earlier { ?s a s:TVSeries; s:name ?show; o:spinoffOf ?e . ?e s:name ?earlier }",
                initNs={"s": SCHEMA, "o": OURS},
            )
        }
        self.assertLessEqual({("Bosch: Legacy", "Bosch"), ("Ballard", "Bosch")}, found)

    def test_addresses_are_those_of_the_server(self):
        show = rdflib.URIRef(f"{server.address}/show/bosch")
        self.assertIn((show, RDF.type, SCHEMA.TVSeries), linked("bosch"))
        file = server.run("export", "json-ld", "bosch", "--base", "https://tv.example")
        graph = rdflib.Graph().parse(data=file, format="json-ld")
        show = rdflib.URIRef("https://tv.example/show/bosch")
        self.assertEqual(str(graph.value(show, SCHEMA.startDate)), "2015-02-13")

    def test_roles(self):
        graph = linked("odd-world")
        show = rdflib.URIRef(f"{server.address}/show/odd")
        self.assertEqual(str(graph.value(show, SCHEMA.name)), ODD_NAME)
        role = graph.value(show, SCHEMA.actor)
        self.assertEqual(str(graph.value(graph.value(role, SCHEMA.actor), SCHEMA.name)), 'Renée "O" Odd')
        parts = {str(name) for name in graph.objects(role, SCHEMA.characterName)}
        self.assertEqual(parts, {"The <one>", "The other\none"})
        start = graph.value(show, SCHEMA.startDate)
        self.assertEqual((str(start), start.datatype), ("2020-03-01", SCHEMA.Date))


def linked(universe):
    address = f"/universe/{universe}.jsonld"
    return rdflib.Graph().parse(data=server.get(address), format="json-ld", publicID=server.address + address)


def count(graph, kind):
    return sum(1 for _ in graph.subjects(RDF.type, kind))


class Icalendar(unittest.TestCase):
    def test_events(self):
        calendar = icalendar.Calendar.from_ical(server.get("/universe/odd-world.ics?from=2026-11-22"))
        self.assertEqual(str(calendar["NAME"]), "Odd world")
        events = [(event["DTSTART"].dt, str(event["SUMMARY"]), str(event["STATUS"])) for event in calendar.events]
        self.assertEqual(
            events,
            [
                (date(2026, 11, 22), f"{ODD_NAME}, Season 2: premiere", "CONFIRMED"),
                (date(2027, 2, 3), "Odd again: premiere", "TENTATIVE"),
            ],
        )
        self.assertEqual(
            str(calendar.events[0]["DESCRIPTION"]),
            "Odd TV, Ltd., US\nAt 9, 8 central; with a \"very\" long note that has to be folded, ünd whose lètters 🖖 "
            "are not cut.",
        )
        self.assertEqual(len({str(event["UID"]) for event in calendar.events}), 2)
        self.assertFalse(any(event.errors for event in calendar.walk()))

    def test_releases(self):
        calendar = icalendar.Calendar.from_ical(server.get("/universe/star-trek.ics?from=1960-01-01"))
        query = """{ franchise(by: {slug: "star-trek"}) { universe { timeline(first: 1000, kinds:
            [PREMIERE, PILOT, REGULAR, SPECIAL, FINALE, PART]) { nodes { date record { __typename } } } } } }"""
        moments = server.ask(query)["franchise"]["universe"]["timeline"]["nodes"]
        released = [moment["date"] for moment in moments if (moment["record"] or {}).get("__typename") == "Release"]
        days = Counter(event["DTSTART"].dt.isoformat() for event in calendar.events if event["STATUS"] == "CONFIRMED")
        self.assertEqual(days, Counter(day for day in released if len(day) == 10))

    def test_empty(self):
        calendar = icalendar.Calendar.from_ical(server.get("/universe/bosch.ics?from=2999"))
        self.assertEqual((len(calendar.events), len(calendar.timezones)), (0, 1))


if __name__ == "__main__":
    unittest.main()
