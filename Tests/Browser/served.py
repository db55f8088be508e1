"""The server under test: `filmlab serve` at a free port, over a catalogue made for the tests."""

import atexit
import functools
import http.client
import os
import shutil
import signal
import subprocess
import tempfile
import urllib.parse
from pathlib import Path

import made

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = [ROOT / "Datasets/sample" / name for name in ("films.jsonl", "reviews.jsonl")]
BUILDS = [ROOT / ".build" / name / "filmlab" for name in ("release", "debug")]


def filmlab():
    """The command: FILMLAB, else what was built here."""
    given = os.environ.get("FILMLAB")
    found = [Path(given).resolve()] if given else [path for path in BUILDS if path.exists()]
    if not found:
        raise SystemExit("there is no filmlab to test: make release, or FILMLAB=path")
    return found[0]


@functools.cache
def folder():
    """A folder that is gone when the tests end."""
    path = Path(tempfile.mkdtemp(prefix="filmlab-browser-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


@functools.cache
def catalogue(kind):
    """A catalogue that nobody changes: `plain`, `full` (with an owner's entries), `long` or `hostile`."""
    path = folder() / f"{kind}.sqlite"
    more = {"full": made.letterboxd, "hostile": made.hostile, "long": made.many}
    files = [*SAMPLE, made.critics(folder())] + ([more[kind](folder())] if kind in more else [])
    run = [filmlab(), "import", *files, "--catalogue", path, "--quiet"]
    subprocess.run(run, check=True, stdin=subprocess.DEVNULL)
    return path


class Served:
    """A server over a copy of a catalogue, or over none (`kind` is None), until `stop`."""

    def __init__(self, kind="plain", *options):
        self.folder = Path(tempfile.mkdtemp(dir=folder()))
        self.catalogue = self.folder / "films.sqlite"
        if kind:
            shutil.copy(catalogue(kind), self.catalogue)
        environment = {name: value for name, value in os.environ.items() if not name.startswith("FILMLAB_")}
        self.process = subprocess.Popen(
            [filmlab(), "serve", "--port", "0", "--catalogue", self.catalogue, *options],
            stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, env=environment)
        self.address = self.first_line().split(" at ", 1)[1].strip()

    def first_line(self):
        """Waits for the line with the address."""
        told = []
        for line in self.process.stderr:
            if "serving at" in line:
                return line
            told.append(line)
        raise RuntimeError("filmlab serve did not start: " + "".join(told))

    def stop(self):
        """Ends the server as Ctrl-C does; it must end well."""
        self.process.send_signal(signal.SIGTERM)
        self.process.stderr.close()
        self.process.wait(timeout=20)

    def ask(self, method, target, body=None, **head):
        """One request as a browser's, without one: status, head with names in lower case, body."""
        head = {"Accept": "text/html,*/*;q=0.8", **head}
        connection = http.client.HTTPConnection(urllib.parse.urlsplit(self.address).netloc, timeout=20)
        if isinstance(body, dict):
            body = urllib.parse.urlencode(body)
            head["Content-Type"] = "application/x-www-form-urlencoded"
        connection.request(method, target, body, {name.replace("_", "-"): value for name, value in head.items()})
        answer = connection.getresponse()
        content = answer.read().decode("utf-8", "replace")
        connection.close()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, content


@functools.cache
def shared(kind):
    """One server for all the tests that change nothing."""
    server = Served(kind)
    atexit.register(server.stop)
    return server
