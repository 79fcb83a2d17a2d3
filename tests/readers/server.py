"""A server on a fresh database that also knows the odd universe of the fixtures, and ways to ask it."""

import json
import os
import re
import subprocess
import tempfile
import urllib.parse
import urllib.request
from pathlib import Path

PROGRAM = os.environ["SHOWGRAPH_BIN"]
ODD = Path(__file__).parent.parent / "it" / "fixtures" / "export"

# No proxy stands between us and our own server.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Server:
    """Runs until it is stopped."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="showgraph-readers-")
        self.database = f"sqlite://{self.folder.name}/showgraph.db"
        # The first to open the database fills it with the shipped catalogue.
        self.run("query", "{ shows { totalCount } }")
        self.run("import", "catalog", str(ODD))
        command = [PROGRAM, "--listen", "127.0.0.1:0", "--database-url", self.database]
        environment = {**os.environ, "RUST_LOG": "warn"}
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True)
        self.address = re.match(r"showgraph answers at (\S+)/graphql", self.process.stdout.readline())[1]

    def run(self, *args):
        """What the command line prints."""
        command = [PROGRAM, *args, "--database-url", self.database]
        return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout

    def get(self, path):
        """A file, as it came."""
        with OPENER.open(self.address + path) as answer:
            return answer.read()

    def ask(self, query):
        """The data of an answer."""
        body = json.loads(self.get("/graphql?" + urllib.parse.urlencode({"query": query})))
        assert "errors" not in body, body
        return body["data"]

    def stop(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        self.process.stdout.close()
        self.folder.cleanup()
        assert code == 0, code
