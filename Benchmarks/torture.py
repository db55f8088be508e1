#!/usr/bin/env python3
"""Kills, full disks and other faults while filmlab writes; writes its part of RELIABILITY.md.

    Benchmarks/torture.py FILMLAB [--kills 1000] [--short] [--seed 1] [--jobs 2]

Each command first runs undisturbed, over an old output and for a new one; both are kept. Then it runs over the old
one again and again, and is killed: at a random moment, or at a random system call (by strace where that is
installed). After each kill its output must be the old or the new one, complete, byte for byte, and, of a model or a
catalogue, give the old or the new answers (a catalogue: its export); after one more run it must be the new one, and
nothing else may be there. Then the same with
full disks (a small tmpfs, which takes root; a limit on the size of files; faults that strace injects), folders that
may not be written, calls that a signal interrupts, and pipes that close.

`--short` takes a minute and writes nothing. The exit status is 1 if anything was wrong.
"""

import argparse
import concurrent.futures
import datetime
import http.server
import json
import os
import platform
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
import zipfile
from pathlib import Path

import sections

HERE = Path(__file__).resolve().parent
HEADING = "# Reliability\n\nWhat is done to the command, and what comes of it. Written by the commands that each section names.\n"
NOBODY = 65534
# What a program does to files; strace counts each of these for itself.
CALLS = ("openat,open,creat,write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat,"
         "rmdir,ftruncate,link,linkat,flock,close,chmod,fchmod,getdents64,lseek")
# A run that takes longer has hung.
PATIENCE = 60


# MARK: inputs, made by a seed

def reviews(count, seed):
    dice = random.Random(seed)
    fill = "the a film story plot scene actor it is was with of and in".split()
    words = {True: "gem moving superb charming tender witty".split(), False: "dull mess lifeless tedious clumsy stale".split()}
    rows = []
    for number in range(count):
        fresh = dice.random() < .5
        text = dice.choices(fill, k=8) + dice.choices(words[fresh], k=3)
        dice.shuffle(text)
        rows.append(json.dumps({
            "id": number, "film": f"film_{number % 40}", "title": f"Film {number % 40}", "year": 1950 + number % 40,
            "critic": f"Critic {number % 12}", "text": " ".join(text) + ".", "fresh": fresh,
            "original_score": f"{dice.randint(6, 10) if fresh else dice.randint(0, 5)}/10"}))
    return "\n".join(rows) + "\n"


def ratings(users, seed):
    dice = random.Random(seed)
    rows = ["userId,movieId,rating,timestamp"]
    for user in range(users):
        for film in dice.sample(range(1, 61), 12):
            stars = 3 + (1.5 if user % 2 == film % 2 else -1.5) + dice.choice([-.5, 0, .5])
            rows.append(f"{user + 1000 * seed},{film},{stars},{10 ** 9 + user * film}")
    return "\n".join(rows) + "\n"


def inputs(folder):
    (folder / "old.jsonl").write_text(reviews(1500, 1))
    (folder / "new.jsonl").write_text(reviews(2000, 2))
    (folder / "many.jsonl").write_text(reviews(3000, 3))
    facts = ({"type": "film", "title": f"Film {number}", "year": 1950 + number, "runtime": 90 + number} for number in range(40))
    (folder / "facts.jsonl").write_text("".join(json.dumps(fact) + "\n" for fact in facts))
    (folder / "old.csv").write_text(ratings(150, 1))
    (folder / "new.csv").write_text(ratings(200, 2))
    films = "".join(f"{film},Made Film {film} ({1950 + film}),{'Drama' if film % 2 else 'Comedy'}\n" for film in range(1, 61))
    (folder / "films.csv").write_text("movieId,title,genres\n" + films)
    for name in ("old", "new"):
        with zipfile.ZipFile(folder / f"{name}.zip", "w", zipfile.ZIP_DEFLATED) as archive:
            rows = (folder / f"{name}.csv").read_text().splitlines()[1:]
            archive.writestr("ml-1m/ratings.dat", "".join(row.replace(",", "::") + "\n" for row in rows))
            for number in range(20):
                archive.writestr(f"ml-1m/more/{number}.txt", f"{name} {number}\n" * 50)


class Served(http.server.SimpleHTTPRequestHandler):
    """Files of a folder, a part of one where it is asked for, and no word about it."""

    def log_message(self, *_):
        pass

    def do_GET(self):
        body = (Path(self.directory) / self.path.lstrip("/")).read_bytes()
        start = re.match(r"bytes=(\d+)-$", self.headers.get("Range", ""))
        first = int(start[1]) if start else 0
        try:
            self.send_response(206 if start else 200)
            if start:
                self.send_header("Content-Range", f"bytes {first}-{len(body) - 1}/{len(body)}")
            self.send_header("Content-Length", str(len(body) - first))
            self.end_headers()
            self.wfile.write(body[first:])
        except OSError:
            pass  # The client was killed.


def registry(folder):
    """Starts a server of the archives, and writes the registry that names them."""
    handler = lambda *rest: Served(*rest, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sets = {"version": 1, "sets": [{
        "name": "made", "title": "Made ratings", "kind": "ratings", "contents": "Made.", "home": "https://example.org/made",
        "url": f"http://127.0.0.1:{server.server_port}/new.zip", "licence": "None.", "citation": "Nobody.", "reader": "movielens",
        "bytes": (folder / "new.zip").stat().st_size}]}
    (folder / "registry.json").write_text(json.dumps(sets))


# MARK: what is tortured

class Job:
    """A command that writes: what it is called, its arguments for the old and the new output, what is there besides.

    A catalogue grows: its new output is what comes of the new command over the old output.
    """

    def __init__(self, name, old, new, output, question=None, besides=(), resumes=False, is_catalogue=False):
        self.name, self.arguments, self.output = name, {"old": old, "new": new}, output
        self.question, self.besides, self.resumes, self.is_catalogue = question, besides, resumes, is_catalogue
        self.is_model = question is not None and not is_catalogue


def jobs(filmlab, data):
    dated = ["--date", "2026-01-01", "--quiet"]

    def sentiment(ending):
        make = lambda name: [filmlab, "sentiment", f"{data}/{name}.jsonl", "--models", f"{data}/models",
                             "--output", f"out/{ending}", "--quiet"]
        return Job(f"sentiment --output {ending}", make("old"), make("new"), "out")

    def model(kind, make, name, besides=()):
        ask = {"sentiment": ["explain", "A moving gem, never dull."], "similarity": ["similar", "Made Film 1 (1951)"],
               "ratings": ["similar", "Made Film 1 (1951)"]}[kind]
        return Job(name, make("old"), make("new"), "out", [filmlab, *ask, "--models", f"out/{kind}", "--format", "json"], besides)

    lexicon = lambda name: [filmlab, "train", "sentiment", f"{data}/{name}.jsonl", "--output", "out/sentiment", *dated]
    titles = lambda name: [filmlab, "train", "similarity", "--ratings", f"{data}/{name}.csv", "--films", f"{data}/films.csv",
                           "--output", "out/similarity", *dated]
    update = lambda name: [filmlab, "train", "similarity", "--update", f"{data}/base", "--ratings", f"{data}/{name}.csv",
                           "--films", f"{data}/films.csv", "--output", "out/similarity", *dated]
    subprocess.run([filmlab, "train", "similarity", "--ratings", f"{data}/old.csv", "--films", f"{data}/films.csv",
                    "--output", f"{data}/base", *dated], check=True)
    subprocess.run([filmlab, "train", "sentiment", f"{data}/old.jsonl", "--output", f"{data}/models/sentiment", *dated],
                   check=True)
    rated = lambda name: [filmlab, "train", "ratings", f"{data}/{name}.csv", "--films", f"{data}/films.csv",
                          "--output", "out/ratings", *dated]
    listed = lambda name: [filmlab, "recommend", "--all-users", f"{data}/{name}.csv", "--output", "out/top.csv.gz", "--quiet"]
    known = ["made", "--registry", f"{data}/registry.json", "--quiet"]
    fetch = [filmlab, "data", "fetch", *known, "--accept-licence", "--retries", "0", "--output", "out/sets"]
    taken = lambda file: [filmlab, "import", f"{data}/{file}", "--catalogue", "out/films.sqlite", "--models", f"{data}/models",
                          "--quiet"]
    given = [filmlab, "export", "--catalogue", "look/films.sqlite", "--quiet"]
    convert = lambda name: [filmlab, "data", "import", *known, "--from", f"{data}/{name}.zip", "--output", "out/ratings.csv"]
    return [
        sentiment("scored.jsonl"), sentiment("scored.csv.gz"), sentiment("scored.jsonl.zst"),
        model("sentiment", lexicon, "train sentiment"),
        model("sentiment", lexicon, "train sentiment, beside a README", ["sentiment/README.md"]),
        model("similarity", titles, "train similarity"),
        model("similarity", titles, "train similarity, beside notes", ["similarity/notes/a.txt"]),
        model("similarity", update, "train similarity --update"),
        model("ratings", rated, "train ratings"),
        Job("recommend --all-users", listed("old"), listed("new"), "out"),
        Job("data fetch", None, fetch, "out", resumes=True),
        Job("data import", convert("old"), convert("new"), "out"),
        # The first reviews of a catalogue come in without indexes, later ones with them.
        Job("import of first reviews", taken("facts.jsonl"), taken("many.jsonl"), "out", given, is_catalogue=True),
        Job("import of more reviews", taken("old.jsonl"), taken("many.jsonl"), "out", given, is_catalogue=True),
    ]


class Place:
    """A folder in which one job runs, with its old and its new output kept aside."""

    def __init__(self, job, folder):
        self.job, self.folder = job, folder
        self.environment = dict(os.environ, FILMLAB_DATA=str(folder / "out/data"), NO_COLOR="1", no_proxy="127.0.0.1")
        folder.mkdir(parents=True)
        self.trees, self.answers = {}, {}
        for name in ("old", "new"):
            if not (job.is_catalogue and name == "new"):
                self.make_empty(folder / "out")
            if job.arguments[name]:
                begun = time.monotonic()
                done = self.run(name)
                self.seconds = time.monotonic() - begun
                if done.returncode:
                    raise SystemExit(f"{job.name}: {done.stderr.decode()}")
            shutil.copytree(folder / "out", folder / name, symlinks=True)
            self.trees[name] = tree(folder / name)
            self.answers[name] = self.ask() if job.question and job.arguments[name] else None
        if job.question and self.answers["old"] == self.answers["new"]:
            raise SystemExit(f"{job.name}: old and new answer the same")

    def make_empty(self, out):
        shutil.rmtree(out, ignore_errors=True)
        (out / "data").mkdir(parents=True)
        for name in self.job.besides:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (out / name).write_text("kept by hand\n")

    def restore(self):
        """Puts the old output back."""
        for entry in (self.folder / "out").iterdir():
            shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()
        shutil.copytree(self.folder / "old", self.folder / "out", symlinks=True, dirs_exist_ok=True)

    def run(self, name="new", before=(), **rest):
        return subprocess.run([*before, *map(str, self.job.arguments[name])], cwd=self.folder, env=self.environment,
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                              timeout=PATIENCE, **rest)

    def ask(self):
        """What the model or the catalogue answers; nothing where it cannot be read."""
        if self.job.is_catalogue:
            # Opening a catalogue puts it in order: that must be done to a copy, and needs room on the disk.
            shutil.rmtree(self.folder / "look", ignore_errors=True)
            shutil.copytree(self.folder / "out", self.folder / "look")
        done = subprocess.run(list(map(str, self.job.question)), cwd=self.folder, env=self.environment, capture_output=True,
                              timeout=PATIENCE)
        return done.stdout if done.returncode == 0 else None

    def state(self):
        """`old`, `new`, or what is wrong."""
        found = tree(self.folder / "out")
        for name in self.job.besides:
            if found.get(name) != b"kept by hand\n":
                return f"{name} is lost"
        if self.job.question:
            answer = self.ask()
            for name in ("old", "new"):
                if answer is not None and answer == self.answers[name]:
                    # Beside what people keep, files move one by one behind the step, and are read right meanwhile. The bytes
                    # of a catalogue are SQLite's own affair.
                    return name if self.job.besides or self.job.is_catalogue else self.compared(found, [name])
            return "it answers something else" if answer else "it cannot be read"
        return self.compared(found, ["old", "new"])

    def compared(self, found, names):
        for name in names:
            if all(found.get(path) == content for path, content in self.trees[name].items() if content is not None):
                extra = [path for path in found if path not in self.trees[name] and not is_temporary(path)]
                if not extra:
                    return name
        # A fetch has two outputs, each of which is whole: the archive, then its content.
        if self.job.resumes and all(found.get(path) in (content, None) for path, content in self.trees["new"].items()):
            files = [path for path in found if path.startswith("sets/made/") and found[path] is not None]
            if not files:
                return "old"
        return "a mixture"

    def rest(self):
        """What is there beside the new output, once all is done."""
        return sorted(set(tree(self.folder / "out")) ^ set(self.trees["new"]))


def tree(folder):
    """The files below a folder with their bytes, and the folders with nothing."""
    found = {}
    for path in folder.rglob("*"):
        try:
            found[str(path.relative_to(folder))] = None if path.is_dir() else path.read_bytes()
        except OSError as error:
            found[str(path.relative_to(folder))] = str(error).encode()
    return found


def is_temporary(path):
    """Whether a path, or a folder above it, has a name under which something is being written."""
    return any(re.search(r"\.\d+\.(partial|unpacking|importing)$|\.partial$|^\.replacement$", part) for part in path.split("/"))


# MARK: kills

class Tally:
    """What came of the kills of one job."""

    def __init__(self):
        self.kills = self.old = self.new = self.neither = self.leftovers = self.failed = 0
        self.wrong = []

    def count(self, state):
        self.kills += 1
        if state == "old":
            self.old += 1
        elif state == "new":
            self.new += 1
        else:
            self.neither += 1
            self.wrong.append(f"after a kill: {state}")


def calls(place, strace):
    """The system calls of an undisturbed run: the name of each, and how often its thread called that by then."""
    log = place.folder / "calls"
    place.restore()
    place.run(before=[strace, "-f", "-o", log, "-e", f"trace={CALLS}"])
    counts, found = {}, []
    for line in log.read_text(errors="replace").splitlines():
        match = re.match(r"(\d+) +(\w+)\(", line)
        if match:
            counts[match.groups()] = counts.get(match.groups(), 0) + 1
            found.append((match[2], counts[match.groups()]))
    log.unlink()
    # What comes before the first output is opened kills nothing; the last half is where the writing is.
    return found[len(found) // 3:]


def kill_once(place, dice, strace, known):
    """Kills one run; false where it was through before."""
    if strace and dice.random() < .6:
        name, number = known[min(len(known) - 1, int(len(known) * dice.random() ** .6))]
        place.restore()
        done = place.run(before=[strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={name}", "-e",
                                 f"inject={name}:signal=KILL:when={number}"])
        return done.returncode in (-signal.SIGKILL, 128 + signal.SIGKILL)
    place.restore()
    process = subprocess.Popen(list(map(str, place.job.arguments["new"])), cwd=place.folder, env=place.environment,
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, stdin=subprocess.DEVNULL)
    time.sleep(place.seconds * dice.uniform(.2, 1.02))
    process.kill()
    return process.wait() == -signal.SIGKILL


def kill(job, folder, count, seed, strace, until):
    """Kills a job so often, and looks after each what is there and what is left after one more run."""
    place, dice, tally = Place(job, folder), random.Random(f"{job.name} {seed}"), Tally()
    known = calls(place, strace) if strace else []
    while tally.kills < count and time.monotonic() < until:
        if not kill_once(place, dice, strace, known):
            continue
        tally.count(place.state())
        done = place.run()
        left = place.rest()
        if done.returncode or place.state() != "new":
            tally.failed += 1
            tally.wrong.append(f"after the next run, with status {done.returncode}: {place.state()}: "
                               f"{done.stderr.decode().strip()}")
        elif left:
            tally.leftovers += 1
            tally.wrong.append(f"left: {', '.join(left)}")
    return tally


# MARK: other faults

class Fault:
    """A kind of fault: how often a job met it, what came of it."""

    def __init__(self, name, note=""):
        self.name, self.note = name, note
        self.runs = self.refused = 0
        self.wrong = []

    def judge(self, place, done, may_refuse=True, may_leave=False):
        """A refusal leaves the old output and nothing else, anything else the new one."""
        self.runs += 1
        state = place.state()
        what = f"{place.job.name}: status {done.returncode}, {state}: {done.stderr.decode(errors='replace').strip()}"
        if done.returncode == 0:
            if state != "new":
                self.wrong.append(what)
        else:
            self.refused += 1
            if not may_refuse or done.returncode != 74 or state != "old":
                self.wrong.append(what)
            elif b"cannot" not in done.stderr and b"failed" not in done.stderr:
                self.wrong.append(f"it does not say why: {what}")
        left = [path for path in tree(place.folder / "out") if is_temporary(path)]
        if left and not may_leave and not place.job.resumes:
            self.wrong.append(f"left {left}: {what}")


def small_disk(places, dice, rounds):
    fault = Fault("a full disk: a tmpfs with room for a part of the output")
    if os.geteuid() != 0:
        fault.note = "skipped: takes root"
        return fault
    for place in places:
        for _ in range(rounds):
            out = place.folder / "out"
            place.make_empty(out)
            size = sum(len(content or b"") + 4096 for content in place.trees["old"].values())
            more = sum(len(content or b"") + 4096 for content in place.trees["new"].values())
            room = size + int(dice.uniform(.02, 1.6) * more)
            mount = ["mount", "-t", "tmpfs", "-o", f"size={room // 1024 + 8}k", "tmpfs", out]
            if subprocess.run(mount, capture_output=True).returncode:
                fault.note = "skipped: no tmpfs can be mounted"
                return fault
            try:
                place.restore()
                fault.judge(place, place.run())
            finally:
                subprocess.run(["umount", "-l", out])
    return fault


def small_files(places, dice, rounds):
    fault = Fault("a limit on the size of files (RLIMIT_FSIZE)")
    for place in places:
        largest = max(len(content or b"") for content in place.trees["new"].values())
        for _ in range(rounds):
            limit = int(largest * dice.uniform(0, 1.2))
            place.restore()
            fault.judge(place, place.run(preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))))
    return fault


def injected(places, dice, rounds, strace):
    """Faults of the disk at a random call."""
    fault = Fault("ENOSPC, EIO or EDQUOT at a random write, fsync, rename or mkdir")
    if not strace:
        fault.note = "skipped: takes strace"
        return fault
    wanted = ("write", "pwrite64", "fsync", "fdatasync", "rename", "renameat2", "mkdir")
    for place in places:
        known = [call for call in calls(place, strace) if call[0] in wanted]
        for _ in range(rounds):
            name, number = dice.choice(known)
            place.restore()
            done = place.run(before=[strace, "-f", "-qq", "-o", os.devnull, "-e", f"trace={name}", "-e",
                                     f"inject={name}:error={dice.choice(['ENOSPC', 'EIO', 'EDQUOT'])}:when={number}"])
            # The name of a fault may come after the step, as when the folder above cannot be synced.
            if done.returncode == 74 and place.state() == "new":
                fault.runs += 1
                continue
            fault.judge(place, done, may_leave=True)
    return fault


def interrupted(places, dice, rounds, strace):
    fault = Fault("EINTR at each third write, fsync or flock; SIGSTOP, SIGCONT, SIGWINCH and SIGALRM")
    for place in places:
        for _ in range(rounds):
            if strace and dice.random() < .5:
                place.restore()
                rules = [part for name in ("write", "fsync", "flock")
                         for part in ("-e", f"inject={name}:error=EINTR:when={dice.randint(1, 3)}+3")]
                quiet = [strace, "-f", "-qq", "-o", os.devnull, "-e", "trace=write,fsync,flock"]
                fault.judge(place, place.run(before=[*quiet, *rules]), may_refuse=False)
                continue
            place.restore()
            # An alarm that the command inherits as ignored, as from a shell that traps it.
            process = subprocess.Popen(list(map(str, place.job.arguments["new"])), cwd=place.folder, env=place.environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                                       preexec_fn=lambda: signal.signal(signal.SIGALRM, signal.SIG_IGN))
            while process.poll() is None:
                for number in (signal.SIGWINCH, signal.SIGALRM, signal.SIGSTOP, signal.SIGCONT):
                    process.send_signal(number)
                time.sleep(.001)
            fault.judge(place, subprocess.CompletedProcess([], process.returncode, stderr=process.stderr.read()), may_refuse=False)
    return fault


def read_only(places, dice, rounds):
    """The folder of the output may not be written; and of a model the folder above it may not, which is no fault."""
    fault = Fault("a folder that may not be written; for models also the one above alone, which is no fault")
    drop = (lambda: os.setuid(NOBODY)) if os.geteuid() == 0 else None
    probe = subprocess.run(list(map(str, [places[0].job.arguments["new"][0], "--version"])), capture_output=True, preexec_fn=drop)
    if probe.returncode:
        fault.note = "skipped: another user cannot run the command"
        return fault
    for place in places:
        out = place.folder / "out"
        for above in ([False, True] if place.job.is_model else [False]):
            place.restore()
            hand_over(out, drop is not None)
            inner = out / place.job.question[-3].split("/")[1] if place.job.is_model else out
            locked = out if above or not place.job.is_model else inner
            locked.chmod(0o555)
            if not above:
                out.chmod(0o555)
            done = place.run(preexec_fn=drop)
            out.chmod(0o755)
            locked.chmod(0o755)
            fault.judge(place, done, may_refuse=not above)
    return fault


def hand_over(folder, is_root):
    if is_root:
        for path in [folder, *folder.rglob("*")]:
            os.chown(path, NOBODY, NOBODY, follow_symlinks=False)


def closed_pipe(filmlab, data, dice, rounds):
    fault = Fault("a pipe that closes, as with `| head`: success, and no complaint")
    for _ in range(rounds):
        process = subprocess.Popen([filmlab, "sentiment", data / "new.jsonl", "--models", data / "models", "--quiet", "--output",
                                    dice.choice(["-", "/dev/stdout"])], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        process.stdout.read(dice.randint(0, 2000))
        process.stdout.close()
        words = process.stderr.read().decode()
        fault.runs += 1
        if process.wait() or words:
            fault.wrong.append(f"status {process.returncode}: {words}")
    return fault


def cut_off(job, folder, environment):
    """Files of a model that a server has read are cut off in place, as by a copy over them."""
    fault = Fault("the files of a served model are cut off in place: it answers on")
    place = Place(job, folder)
    place.restore()
    server = subprocess.Popen([job.arguments["new"][0], "serve", "--port", "0", "--models", "out"], cwd=place.folder,
                              env=environment, stderr=subprocess.PIPE, text=True)
    try:
        lines = (server.stderr.readline() for _ in range(10))
        root = next(re.search(r"http://\S+", line)[0] for line in lines if "http://" in line)
        ask = lambda film: urllib.request.urlopen(f"{root}/v1/similar?title=Made%20Film%20{film}", timeout=10).read()
        before = [ask(film) for film in range(1, 60)]
        for path in (place.folder / "out/similarity").iterdir():
            os.truncate(path, 0)
        for film in range(1, 60):
            fault.runs += 1
            if ask(film) != before[film - 1]:
                fault.wrong.append(f"film {film} has another answer")
    except (OSError, StopIteration) as error:
        fault.wrong.append(f"{error}, the server's status is {server.poll()}")
    finally:
        server.kill()
        server.wait()
    return fault


# MARK: the report

def report(tallies, faults, strace, arguments):
    rows = [[name, *map(str, (tally.kills, tally.old, tally.new, tally.neither, tally.failed, tally.leftovers))]
            for name, tally in tallies]
    sums = [str(sum(int(row[column]) for row in rows)) for column in range(1, 7)]
    how = "at a random moment, or at a random system call (strace)" if strace else "at a random moment (no strace)"
    return "\n\n".join([
        "## Kills and full disks",
        f"By `make torture`, {datetime.date.today()}, {platform.system()} {platform.release()}, seed {arguments.seed}. "
        f"Each command is killed {how} while it replaces an old output; then its output must be the old or the new one, "
        "complete and byte for byte, and after one more run the new one with nothing beside it.",
        sections.table(["command", "kills", "old", "new", "neither", "next run failed", "leftovers after it"], rows + [["**all**", *sums]]),
        "Other faults, over the same commands: a run either ends with status 74, says why and leaves the old output, or writes "
        "the new one; temporary files are gone at once.",
        sections.table(["fault", "runs", "refused", "wrong"],
                       [[fault.name, str(fault.runs) if fault.runs else fault.note, str(fault.refused), str(len(fault.wrong))]
                        for fault in faults]),
    ])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("filmlab", type=lambda path: Path(path).resolve())
    parser.add_argument("--kills", type=int, default=1000, help="kills in all (default: 1000)")
    parser.add_argument("--short", action="store_true", help="about a minute; writes no report")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="commands at a time")
    parser.add_argument("--only", default="", help="commands whose name has this in it")
    arguments = parser.parse_args()
    strace, dice = shutil.which("strace"), random.Random(arguments.seed)
    with tempfile.TemporaryDirectory(prefix="filmlab-torture-") as folder:
        folder = Path(folder)
        folder.chmod(0o755)
        inputs(folder)
        registry(folder)
        todo = [job for job in jobs(arguments.filmlab, folder) if arguments.only in job.name]
        each = -(-(100 if arguments.short else arguments.kills) // len(todo))
        until = time.monotonic() + (45 if arguments.short else 86_400)
        with concurrent.futures.ThreadPoolExecutor(arguments.jobs) as pool:
            tallies = list(zip([job.name for job in todo], pool.map(
                lambda job: kill(job, folder / f"kill {job.name}", each, arguments.seed, strace, until), todo)))
        # A minute is too short for all: a file, a model, one beside notes and a catalogue.
        met = [todo[number] for number in (0, 3, 6, -1) if number < len(todo)] if arguments.short else todo
        places = [Place(job, folder / f"fault {job.name}") for job in met]
        rounds = 1 if arguments.short else 10
        faults = [small_disk(places, dice, rounds), small_files(places, dice, rounds), injected(places, dice, rounds, strace),
                  interrupted(places, dice, rounds, strace), read_only(places, dice, 1),
                  closed_pipe(arguments.filmlab, folder, dice, 5 * rounds)]
        served = [job for job in todo if job.name == "train similarity"]
        faults += [cut_off(job, folder / "served", dict(os.environ)) for job in served]
    text = report(tallies, faults, strace, arguments)
    print(text)
    wrong = [f"{name}: {words}" for name, tally in tallies for words in tally.wrong] + [
        f"{fault.name}: {words}" for fault in faults for words in fault.wrong]
    for line in wrong:
        print(line, file=sys.stderr)
    if not arguments.short and not arguments.only:
        path = HERE / "RELIABILITY.md"
        if not path.exists():
            path.write_text(HEADING, encoding="utf-8")
        sections.write(path, "torture", text)
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
