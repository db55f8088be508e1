#!/usr/bin/env python3
"""Memory of `filmlab serve` over many requests, good and bad.

    Benchmarks/endurance.py FILMLAB [--requests 200000] [--connections 4] [--models FOLDER]

Starts the server at a free port and asks for all that it has over connections that stay open, a few of them
after every thousandth request anew. Prints what the server holds (resident memory) at each tenth of the requests.
Ends with status 1 where an answer is not the one expected, or where the last tenth holds more than a twentieth
above the second: the first fills what is kept for further requests.
"""

import argparse
import http.client
import itertools
import json
import multiprocessing
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent / "Datasets/sample/reviews.jsonl"


def requests(title):
    """A round: method, target, body, and the status of the answer. Cheap ones come more often."""
    reviews = [json.loads(line) for line in SAMPLE.read_text().splitlines()][:20]
    one = [("POST", "/v1/sentiment", json.dumps({"text": review["text"]}), 200) for review in reviews] * 4
    named = urllib.parse.quote(title)
    return one + [
        ("GET", "/health", None, 200),
        ("GET", "/openapi.json", None, 200),
        ("POST", "/v1/sentiment", json.dumps({"text": reviews[0]["text"], "explain": True}), 200),
        ("POST", "/v1/sentiment", json.dumps({"reviews": reviews}), 200),
        ("POST", "/v1/sentiment", '{"text":', 400),
        ("POST", "/v1/sentiment", '{"id":"\\ud83c","text":"\\udfac good"}', 200),
        ("GET", f"/v1/similar?title={named}&count=5", None, 200),
        ("GET", f"/v1/films?query={named}", None, 200),
        ("GET", "/v1/films?query=zzyzx+qqq", None, 200),
        ("GET", "/v1/similar?title=zzyzx+qqq", None, 404),
        ("GET", "/v1/films?query=" + "a" * 600, None, 422),
        ("POST", "/v1/recommend", json.dumps({"ratings": [{"title": title, "stars": 5}]}), 200),
        ("PUT", "/health", None, 405),
        ("GET", "/nothing", None, 404),
    ]


def ask(port, wanted, count, faults):
    """One client: asks `count` times."""
    head = {"Content-Type": "application/json"}
    connection = http.client.HTTPConnection("127.0.0.1", port)
    for number, (method, target, body, status) in enumerate(itertools.islice(itertools.cycle(wanted), count)):
        if number % 1000 == 999:
            connection.close()
        connection.request(method, target, body, head if body else {})
        answer = connection.getresponse()
        answer.read()
        if answer.status != status:
            faults.put(f"{method} {target[:60]}: status {answer.status} where {status} is right")
            return


def megabytes(pid):
    """What the process holds, and the most that it has held."""
    lines = dict(line.split(":", 1) for line in Path(f"/proc/{pid}/status").read_text().splitlines() if ":" in line)
    return tuple(int(lines[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab")
    parser.add_argument("--requests", type=int, default=200_000)
    parser.add_argument("--connections", type=int, default=4)
    parser.add_argument("--models")
    parser.add_argument("--title", default="The Mirror", help="a film of the model")
    arguments = parser.parse_args()
    options = ["--models", arguments.models] if arguments.models else []
    server = subprocess.Popen([arguments.filmlab, "serve", "--port", "0", *options],
                              stderr=subprocess.PIPE, text=True)
    held, faults = [], multiprocessing.Queue()
    try:
        port = int(server.stderr.readline().rsplit(":", 1)[1])
        wanted = requests(arguments.title)
        share = arguments.requests // 10 // arguments.connections
        start = time.monotonic()
        print("| requests | resident, MB | most, MB |\n|---:|---:|---:|")
        print("| 0 | {:.1f} | {:.1f} |".format(*megabytes(server.pid)), flush=True)
        for tenth in range(1, 11):
            clients = [multiprocessing.Process(target=ask, args=(port, wanted, share, faults))
                       for _ in range(arguments.connections)]
            for client in clients:
                client.start()
            for client in clients:
                client.join()
            if not faults.empty():
                raise SystemExit(faults.get())
            held.append(megabytes(server.pid))
            print("| {:,} | {:.1f} | {:.1f} |".format(tenth * share * arguments.connections, *held[-1]), flush=True)
        print(f"{10 * share * arguments.connections / (time.monotonic() - start):,.0f} requests/s", file=sys.stderr)
    finally:
        server.terminate()
        server.wait()
    if held[-1][0] > 1.05 * held[1][0]:
        raise SystemExit(f"memory grows: {held[1][0]:.1f} MB at the second tenth, {held[-1][0]:.1f} MB at the last")


if __name__ == "__main__":
    main()
