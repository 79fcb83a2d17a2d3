"""What `benches/http` and `benches/soak` share: servers to measure, and clients to drive them with. Standard library only."""

import asyncio
import json
import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
QUERIES = ROOT / "benches" / "queries"
SEED = 1
SHOWS_PER_FRANCHISE = 10
GENRES = ["Action", "Comedy", "Crime", "Documentary", "Drama", "Mystery", "Romance", "Western"]
TICKS_PER_SECOND = os.sysconf("SC_CLK_TCK")


def build():
    """Builds the server and the constant one, and says where they are."""
    subprocess.run(["cargo", "build", "--release", "--bins", "--examples"], cwd=ROOT, check=True)
    words = ["cargo", "metadata", "--format-version", "1", "--no-deps"]
    metadata = subprocess.run(words, cwd=ROOT, check=True, capture_output=True)
    target = Path(json.loads(metadata.stdout)["target_directory"]) / "release"
    return target / "showgraph", target / "examples" / "constant"


def generate(program, database, shows):
    """Writes the synthetic graph where it is not there yet."""
    if database.exists():
        return
    database.parent.mkdir(parents=True, exist_ok=True)
    partial = database.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    words = [program, "generate", "--database-url", f"sqlite://{partial}", "--shows", str(shows)]
    subprocess.run(words, check=True, stdout=sys.stderr)
    partial.rename(database)


class Server:
    """A process that says in its first line where it answers."""

    def __init__(self, *words):
        began = time.monotonic()
        # Its log goes nowhere: a hostile client fills it.
        self.process = subprocess.Popen(
            [str(word) for word in words], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        line = self.process.stdout.readline()
        self.start_seconds = time.monotonic() - began
        found = re.search(r"http://([^:/]+):(\d+)/", line)
        if not found:
            raise SystemExit(f"{words[0]} did not start")
        self.address = (found[1], int(found[2]))

    def cpu_ms(self):
        """User and system time of the process so far."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) * 1000 / TICKS_PER_SECOND

    def memory_mb(self, kind):
        """`VmRSS`, what it occupies now, or `VmHWM`, the most it ever did."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(rf"{kind}:\s+(\d+)", status)[1]) / 1024

    def stop(self):
        self.process.terminate()
        self.process.wait()


class Client:
    """One connection that stays open, and is opened again where the server closes it."""

    def __init__(self, address):
        self.address = address
        self.reader = self.writer = None

    async def post(self, message):
        """The status and the body of the answer."""
        if self.writer is None or self.writer.is_closing():
            self.reader, self.writer = await asyncio.open_connection(*self.address, limit=1 << 20)
        try:
            self.writer.write(message)
            await self.writer.drain()
            return await self.read()
        except BaseException:
            self.close()
            raise

    async def read(self):
        head = await self.reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        length = re.search(rb"content-length: (\d+)", head, re.IGNORECASE)
        body = await self.reader.readexactly(int(length[1]) if length else 0)
        if re.search(rb"connection: close", head, re.IGNORECASE):
            self.close()
        return status, body

    def close(self):
        if self.writer is not None:
            self.writer.close()
        self.writer = None


def message(body, path="/graphql"):
    """A request, in the bytes that go over the wire."""
    head = f"POST {path} HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def request(query, variables=None):
    """The body of a GraphQL request."""
    return json.dumps({"query": query, "variables": variables or {}}).encode()


def requests(name, shows, count):
    """Bodies of one of the four requests, with random variables, the same in each run."""
    dice = random.Random(SEED)
    query = (QUERIES / f"{name}.graphql").read_text()

    def variables():
        match name:
            case "small":
                return {"slug": f"show-{dice.randrange(shows)}"}
            case "nested":
                return {"keys": [{"slug": f"show-{dice.randrange(shows)}"} for _ in range(20)]}
            case "universe":
                return {"slug": f"franchise-{dice.randrange(max(1, shows // SHOWS_PER_FRANCHISE))}"}
            case "list":
                return {"genre": dice.choice(GENRES), "since": str(1980 + dice.randrange(40))}

    return [request(query, variables()) for _ in range(count)]


def unseen(shows, count):
    """Bodies of the small request, in a document of its own each."""
    first = json.loads(requests("small", shows, 1)[0])
    return [request(first["query"].replace("query Small", f"query Small{number}"), first["variables"]) for number in range(count)]


def percentile(values, percent):
    """The value below which so many of a hundred lie."""
    values = sorted(values)
    return values[min(len(values) - 1, len(values) * percent // 100)] if values else float("nan")


def table(heads, rows):
    """Prints a table in Markdown."""
    print("| " + " | ".join(heads) + " |")
    print("|" + "---|" * len(heads))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")
    print(flush=True)
