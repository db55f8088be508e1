"""Load on a web server, by wrk where it is installed, else by a client of ours, which is slower itself."""

import asyncio
import json
import shutil
import subprocess
import tempfile
import time
import typing


class Request(typing.NamedTuple):
    """What is asked."""
    method: str
    target: str
    body: str = ""

    @property
    def head(self):
        """Names and values of the header, as a browser or a program sends them."""
        return {"Content-Type": "application/json"} if self.body else {"Accept-Encoding": "gzip"}


class Load(typing.NamedTuple):
    """What came of it: times in milliseconds; failures are answers from 400 on, and broken connections."""
    requests: int
    seconds: float
    p50: float
    p99: float
    failures: int

    @property
    def rate(self):
        return self.requests / self.seconds


def client():
    """What sends the requests, in words."""
    return "wrk" if shutil.which("wrk") else "a client in Python (wrk is not installed), which takes most of the processor"


def run(port, requests, connections=64, seconds=5):
    """Sends the requests in turn, over so many connections at a time that stay open."""
    if shutil.which("wrk"):
        return by_wrk(port, requests, connections, seconds)
    return asyncio.run(by_python(port, requests, connections, seconds))


SCRIPT = """
local requests, at = {}, 0
function init()
%s
end
function request()
  at = at %% #requests + 1
  return requests[at]
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format('{"requests": %%d, "seconds": %%f, "p50": %%f, "p99": %%f, "failures": %%d}\\n', summary.requests,
    summary.duration / 1e6, latency:percentile(50) / 1e3, latency:percentile(99) / 1e3,
    e.connect + e.read + e.write + e.status + e.timeout))
end
"""


def by_wrk(port, requests, connections, seconds):
    """Two threads of wrk, and its own figures."""
    quoted = lambda text: f"[==[{text}]==]"
    lines = []
    for request in requests:
        head = ", ".join(f'["{name}"] = "{value}"' for name, value in request.head.items())
        body = quoted(request.body) if request.body else "nil"
        lines.append(f'  requests[#requests + 1] = wrk.format("{request.method}", {quoted(request.target)}, {{{head}}}, {body})')
    with tempfile.NamedTemporaryFile("w", suffix=".lua", encoding="utf-8") as script:
        script.write(SCRIPT % "\n".join(lines))
        script.flush()
        command = ["wrk", "-t", "2", "-c", str(connections), "-d", f"{seconds}s", "--timeout", "20s", "-s", script.name]
        command.append(f"http://127.0.0.1:{port}")
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return Load(**json.loads(next(line for line in told.splitlines() if line.startswith("{"))))


async def by_python(port, requests, connections, seconds):
    """The same with asyncio."""
    sent = []
    for request in requests:
        body = request.body.encode()
        head = {"Host": f"127.0.0.1:{port}", "Content-Length": str(len(body)), **request.head}
        lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
        sent.append(f"{request.method} {request.target} HTTP/1.1\r\n{lines}\r\n".encode() + body)
    taken, failures = [], 0
    begin = time.perf_counter()

    async def ask(place):
        nonlocal failures
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        while (start := time.perf_counter()) < begin + seconds:
            writer.write(sent[place % len(sent)])
            place += 1
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:"))
            await reader.readexactly(int(length.split(b":")[1]))
            failures += head[9:10] >= b"4"
            taken.append(1000 * (time.perf_counter() - start))
        writer.close()

    await asyncio.gather(*map(ask, range(connections)))
    spent = time.perf_counter() - begin
    taken.sort()
    return Load(len(taken), spent, taken[len(taken) // 2], taken[int(.99 * len(taken))], failures)
