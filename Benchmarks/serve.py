#!/usr/bin/env python3
"""Load of `filmlab serve`: requests a second, and how long the middle and the slowest hundredth take.

    Benchmarks/serve.py FILMLAB [--seconds 5] [--connections 1,8,32] [--write]

Starts the server at a free port and asks it over connections that stay open, each from a process of its own
that sends a request once it has the answer to the one before. Clients share the processors with the
server, so a server alone does better. `--write` writes the table into RESULTS.md.
"""

import argparse
import http.client
import itertools
import json
import multiprocessing
import os
import subprocess
import sys
import time
import urllib.parse
from pathlib import Path

import sections

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "Datasets/sample/reviews.jsonl"
TITLES = ["The Mirror", "Raging Bull", "Alien (1979)", "amelie", "Toy Story", "Psycho", "Persona", "zerkalo"]


def requests():
    """What is asked, by name: method, targets, bodies; each goes round."""
    reviews = [json.loads(line) for line in SAMPLE.read_text().splitlines()]
    one = [json.dumps({"text": review["text"]}) for review in reviews]
    explained = [json.dumps({"text": review["text"], "explain": True}) for review in reviews]
    hundred = json.dumps({"reviews": (reviews * 100)[:100]})
    similar = ["/v1/similar?" + urllib.parse.urlencode({"title": title}) for title in TITLES]
    ratings = json.dumps({"ratings": [{"title": title, "stars": 4} for title in TITLES]})
    return {
        "/health": ("GET", ["/health"], [None]),
        "/v1/sentiment, a review": ("POST", ["/v1/sentiment"], one),
        "/v1/sentiment, explained": ("POST", ["/v1/sentiment"], explained),
        "/v1/sentiment, 100 reviews": ("POST", ["/v1/sentiment"], [hundred]),
        "/v1/similar": ("GET", similar, [None]),
        "/v1/recommend, 8 ratings": ("POST", ["/v1/recommend"], [ratings]),
    }


def ask(port, method, targets, bodies, seconds, times):
    """One client: asks until the time is over and hands back the seconds of each request."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    head = {"Content-Type": "application/json"}
    taken = []
    pairs = itertools.cycle(itertools.product(targets, bodies))
    end = time.perf_counter() + seconds
    while (start := time.perf_counter()) < end:
        target, body = next(pairs)
        connection.request(method, target, body, head if body else {})
        answer = connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"{method} {target}: status {answer.status}")
        taken.append(time.perf_counter() - start)
    times.put(taken)


def load(port, connections, seconds, method, targets, bodies):
    """Requests a second, and the 50th and 99th percentile of their milliseconds."""
    times = multiprocessing.Queue()
    clients = [multiprocessing.Process(target=ask, args=(port, method, targets, bodies, seconds, times))
               for _ in range(connections)]
    for client in clients:
        client.start()
    taken = sorted(second for _ in clients for second in times.get())
    for client in clients:
        client.join()
        if client.exitcode:
            raise SystemExit("a client failed")
    at = lambda share: 1000 * taken[min(len(taken) - 1, int(share * len(taken)))]
    return len(taken) / seconds, at(.5), at(.99)


def table(port, arguments):
    lines = ["| request | connections | requests/s | p50, ms | p99, ms |", "|---|---:|---:|---:|---:|"]
    for name, request in requests().items():
        load(port, 2, .5, *request)
        for connections in arguments.connections:
            rate, middle, slow = load(port, connections, arguments.seconds, *request)
            lines.append(f"| {name} | {connections} | {rate:,.0f} | {middle:.2f} | {slow:.2f} |")
            print(lines[-1], file=sys.stderr)
    return lines


def write(lines):
    """Replaces the section in RESULTS.md, or adds it at the end."""
    text = (f"## The web service\n\nBy `Benchmarks/serve.py`, {os.cpu_count()} processors that server and clients "
            "share:\n\n" + "\n".join(lines))
    sections.write(HERE / "RESULTS.md", "serve", text)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--connections", type=lambda text: [int(part) for part in text.split(",")],
                        default=[1, 8, 32])
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    server = subprocess.Popen([arguments.filmlab, "serve", "--port", "0"], stderr=subprocess.PIPE, text=True)
    try:
        line = server.stderr.readline()
        port = int(line.rsplit(":", 1)[1])
        lines = table(port, arguments)
    finally:
        server.terminate()
    print("\n".join(lines))
    if arguments.write:
        write(lines)


if __name__ == "__main__":
    main()
