#!/usr/bin/env python3
"""Speed, weight and memory of the site of `filmlab serve`, beside a hello-world of the same server.

    Benchmarks/site.py FILMLAB [--catalogue FILE] [--film the_mirror_1975] [--seconds 5] [--rounds 3]
                       [--requests 200000] [--write]

The hello-world, Benchmarks/Hello, is built into .build-hello. Both servers are up at the same time and are asked in
turn, round by round; the median of the rounds counts. The client shares the processors with the server that it asks, so
a server alone does better: compare ratios. Without --catalogue the sample is imported into one. `--write` writes
the table into RESULTS.md.
"""

import argparse
import contextlib
import gzip
import http.client
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import load
import sections
from load import Request

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SAMPLE = [ROOT / "Datasets/sample" / name for name in ("films.jsonl", "reviews.jsonl")]
CONNECTIONS = 64


def build_hello():
    """The hello-world, optimised as filmlab is."""
    build = ROOT / ".build-hello"
    command = ["swift", "build", "-c", "release", "--static-swift-stdlib", "--package-path", HERE / "Hello"]
    subprocess.run([*command, "--scratch-path", build], check=True, stdout=sys.stderr)
    return [build / "release/Hello"]


@contextlib.contextmanager
def served(command):
    """A server: its process, its port, and milliseconds from the start of the process to the line with the port."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True)
    try:
        line = next((line for line in process.stderr if "serving at" in line), None)
        taken = 1000 * (time.perf_counter() - start)
        if line is None:
            raise SystemExit(f"{command[0]} does not serve")
        yield process, int(line.rsplit(":", 1)[1]), taken
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait()


def start_time(command, times=11):
    """Milliseconds until a server says that it serves: the median of whole processes."""
    taken = []
    for _ in range(times):
        with served(command) as (_, _, milliseconds):
            taken.append(milliseconds)
    return statistics.median(taken)


def first_byte(port, target, times=500):
    """Milliseconds from a request to the first byte of its answer, over one connection: median and 99th percentile."""
    request = f"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAccept-Encoding: gzip\r\n\r\n".encode()
    taken = []
    with socket.create_connection(("127.0.0.1", port)) as connection:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for _ in range(times):
            start = time.perf_counter()
            connection.sendall(request)
            answer = connection.recv(1 << 16)
            taken.append(1000 * (time.perf_counter() - start))
            head, _, body = answer.partition(b"\r\n\r\n")
            length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
            while len(body) < length:
                body += connection.recv(1 << 16)
    taken.sort()
    return statistics.median(taken), taken[int(.99 * times)]


def fetch(port, target):
    """The bytes that are sent, compressed, and the text."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", target, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    content = answer.read()
    if answer.status != 200:
        raise SystemExit(f"{target}: status {answer.status}")
    text = gzip.decompress(content) if answer.getheader("Content-Encoding") == "gzip" else content
    return len(content), text.decode()


def weight(port, target):
    """Requests for a page and what it names, and their bytes, compressed."""
    page, text = fetch(port, target)
    named = re.findall(r'<(?:link rel="stylesheet" href|script src|img src)="([^"]+)"', text)
    return 1 + len(named), [page, *(fetch(port, address)[0] for address in named)]


def compared(site, hello, film, arguments):
    """The film's page beside GET /hello, a review's sentiment beside POST /echo: the median of the rounds of each."""
    review = json.loads(SAMPLE[1].read_text(encoding="utf-8").splitlines()[0])["text"]
    body = json.dumps({"text": review})
    pairs = {
        "hello": (hello, Request("GET", "/hello")), "film": (site, Request("GET", film)),
        "echo": (hello, Request("POST", "/echo", body)), "sentiment": (site, Request("POST", "/v1/sentiment", body)),
    }
    rounds = {name: [] for name in pairs}
    for port, request in pairs.values():
        load.run(port, [request], CONNECTIONS, 1)
    for _ in range(arguments.rounds):
        for name, (port, request) in pairs.items():
            found = load.run(port, [request], CONNECTIONS, arguments.seconds)
            print(f"{name}: {found.rate:,.0f}/s, p50 {found.p50:.2f} ms, p99 {found.p99:.2f} ms", file=sys.stderr)
            if found.failures:
                raise SystemExit(f"{request.method} {request.target}: {found.failures} failures")
            rounds[name].append(found)
    middle = lambda name, value: statistics.median(value(each) for each in rounds[name])
    return {name: tuple(middle(name, value) for value in (lambda e: e.rate, lambda e: e.p50, lambda e: e.p99)) for name in rounds}


def all_kinds(port):
    """Requests of all kinds: the pages that the home page and the lists link to, searches, comparisons, reviews to try."""
    pages = {"/", "/list", "/about", "/report", "/docs", "/compare", "/try", "/search?q=mirror", "/search?q=zzyzx"}
    for start in ("/", "/list"):
        pages |= set(re.findall(r'href="(/(?:film|person|list)/[^"#?]*)"', fetch(port, start)[1]))
    reviews = [json.loads(line)["text"] for line in SAMPLE[1].read_text(encoding="utf-8").splitlines()]
    return [Request("GET", page) for page in sorted(pages)] + [
        Request("POST", "/v1/sentiment", json.dumps({"text": text, "explain": True})) for text in reviews]


def held(process):
    """Megabytes that a process holds."""
    status = Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) / 1024


def memory(process, port, count):
    """Megabytes after each tenth of so many requests of all kinds."""
    requests = all_kinds(port)
    done, taken = 0, []
    while len(taken) < 10:
        found = load.run(port, requests, CONNECTIONS, 1)
        if found.failures:
            raise SystemExit(f"{found.failures} failures while memory was watched")
        done += found.requests
        while len(taken) < 10 and done >= count * (len(taken) + 1) / 10:
            taken.append(held(process))
    return done, len(requests), taken


def measure(filmlab, hello, arguments):
    """The lines of the table."""
    film = f"/film/{arguments.film}"
    starts = start_time(filmlab), start_time(hello)
    with served(filmlab) as (process, site, _), served(hello) as (_, other, _):
        fetch(site, film)
        bytes_ = first_byte(site, film), first_byte(other, "/hello")
        count, parts = weight(site, film)
        speeds = compared(site, other, film, arguments)
    with served(filmlab) as (process, site, _):
        done, kinds, megabytes = memory(process, site, arguments.requests)
    figures = lambda name: "{:,.0f} | {:.1f} | {:.1f}".format(*speeds[name])
    share = lambda one, other: f"{100 * speeds[one][0] / speeds[other][0]:.0f} %"
    sizes = ", ".join(f"{part / 1000:.1f}" for part in parts)
    return "\n".join([
        f"By `Benchmarks/site.py`: {os.cpu_count()} processors that server and client share ({load.client()}), "
        f"{CONNECTIONS} connections, median of {arguments.rounds} rounds of {arguments.seconds} s, filmlab and a "
        "hello-world of the same server in turn: compare ratios.",
        "",
        "| request | requests/s | p50, ms | p99, ms |", "|---|---:|---:|---:|",
        f"| **filmlab**, `GET {film}`, {parts[0] / 1000:.1f} KB gzip | {figures('film')} |",
        f"| hello-world, `GET /hello` | {figures('hello')} |",
        f"| **filmlab**, `POST /v1/sentiment`, a review | {figures('sentiment')} |",
        f"| hello-world, `POST /echo`, the same body | {figures('echo')} |",
        "",
        f"- The film's page comes at {share('film', 'hello')} of the hello-world's rate, sentiment at "
        f"{share('sentiment', 'echo')}.",
        "- First byte of the film's page, warm, one connection: {:.2f} ms, 99th percentile {:.2f} ms (hello-world: {:.2f}, "
        "{:.2f}).".format(*bytes_[0], *bytes_[1]),
        f"- Start until the server listens, whole-process times, median of 11: {starts[0]:.0f} ms (hello-world: "
        f"{starts[1]:.0f} ms).",
        f"- Weight of the film's page, compressed: {sum(parts) / 1000:.1f} KB in {count} requests (page, style, script: "
        f"{sizes}).",
        f"- Memory after each tenth of {done:,} requests of {kinds} kinds: {', '.join(f'{each:.0f}' for each in megabytes)} MB.",
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab", type=Path)
    parser.add_argument("--catalogue", type=Path)
    parser.add_argument("--film", default="the_mirror_1975")
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--requests", type=int, default=200_000)
    parser.add_argument("--write", action="store_true")
    arguments = parser.parse_args()
    filmlab = arguments.filmlab.resolve()
    hello = build_hello()
    with tempfile.TemporaryDirectory() as folder:
        catalogue = arguments.catalogue
        if not catalogue:
            catalogue = Path(folder) / "films.sqlite"
            subprocess.run([filmlab, "import", *SAMPLE, "--catalogue", catalogue, "--quiet"], check=True)
        text = measure([filmlab, "serve", "--port", "0", "--catalogue", catalogue], hello, arguments)
    print(text)
    if arguments.write:
        sections.write(HERE / "RESULTS.md", "site", f"## The site\n\n{text}")


if __name__ == "__main__":
    main()
