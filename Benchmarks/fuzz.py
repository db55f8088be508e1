"""Runs the fuzzer of each reader in turn and writes what it did into RELIABILITY.md.

usage: fuzz.py FUZZER [--seconds N | --minutes N | --runs N] [--readers NAME,NAME] [--short] [--blind]

--seconds and --runs are for each reader, --minutes for all together; --short is a second each, and writes no report;
--blind makes inputs of all that were kept before, which a fuzzer without coverage does not add to. Inputs that break a promise or crash become
files in Tests/Fuzz/Found/READER; the status is 1 if there are any.
"""
import argparse
import datetime
import math
import os
import pathlib
import re
import subprocess
import sys
import time

import sections

HERE = pathlib.Path(__file__).resolve().parent
FOUND = HERE.parent / "Tests/Fuzz/Found"
CORPORA = HERE.parent / ".build-fuzz/corpus"
REPORT = HERE / "RELIABILITY.md"
SECTION = "fuzz"
COLUMNS = ["Reader", "Executions", "a second", "Corpus", "Findings", "Date"]
# After so many findings of one reader its time is better spent on mending them.
MOST_FINDINGS = 3
# A slow input counts as a hang after so many seconds; most take some microseconds.
LONGEST = 10
# Half as many instructions an allocation: a finding's stacks come from replaying it. Swift keeps what it makes once,
# which is no leak.
ASAN_OPTIONS = "detect_leaks=0:detect_stack_use_after_return=0:malloc_context_size=1:quarantine_size_mb=16"


def run(fuzzer, reader, seconds, runs, blind):
    """Fuzzes one reader; returns the executions, the seconds, the size of the corpus and the findings."""
    corpus = CORPORA / reader
    corpus.parent.mkdir(parents=True, exist_ok=True)
    folder = FOUND / reader
    start, executions, findings = time.monotonic(), 0, 0
    while findings < MOST_FINDINGS:
        left = math.ceil(seconds - (time.monotonic() - start)) if seconds else 0
        if (seconds and left <= 0) or (runs and executions >= runs):
            break
        before = set(folder.glob("*")) if folder.exists() else set()
        folder.mkdir(parents=True, exist_ok=True)
        limit = f"-max_total_time={left}" if seconds else f"-runs={runs - executions}"
        done = subprocess.run(
            [fuzzer, reader, str(corpus), limit, f"-timeout={LONGEST}", "-print_final_stats=1",
             "-detect_leaks=0", "-rss_limit_mb=2048", f"-keep_seed={int(blind)}", f"-artifact_prefix={folder}/"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
            env=os.environ | {"ASAN_OPTIONS": ASAN_OPTIONS,
                              "SWIFT_BACKTRACE": "enable=no"})
        counts = re.findall(r"stat::number_of_executed_units:\s+(\d+)", done.stderr)
        executions += int(counts[-1]) if counts else 0
        new = set(folder.glob("*")) - before
        if not any(folder.iterdir()):
            folder.rmdir()
        if done.returncode != 0:
            findings += 1
            print(f"{reader}: {', '.join(str(path) for path in sorted(new)) or 'no input was kept'}")
            print("\n".join(done.stderr.splitlines()[-60:]), file=sys.stderr)
            if not counts or not executions:
                break
    return executions, time.monotonic() - start, sum(1 for _ in corpus.glob("*")), findings


def write(rows, readers):
    """Writes the table, in the order of the readers."""
    if not REPORT.exists():
        REPORT.write_text("# Reliability\n", encoding="utf-8")
    sections.write(REPORT, SECTION, "\n".join([
        "## Fuzzing", "",
        "Each reader under libFuzzer with AddressSanitizer, its C also with UndefinedBehaviorSanitizer, on one "
        "core: executions and findings of all runs, the rest of the last (`make fuzz MINUTES=5`). A finding is an input that crashed, hung, or "
        "broke a promise: a good row lost, or another result than a naive reader's.", "",
        sections.table(COLUMNS, [rows[name] for name in readers if name in rows])]))


def main():
    """Runs the readers that were asked for."""
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("fuzzer")
    parser.add_argument("--seconds", type=float)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--runs", type=int, default=0)
    parser.add_argument("--readers")
    parser.add_argument("--short", action="store_true")
    parser.add_argument("--blind", action="store_true")
    options = parser.parse_args()
    listed = subprocess.run([options.fuzzer, "--list"], capture_output=True, text=True, check=True)
    readers = listed.stdout.split()
    wanted = options.readers.split(",") if options.readers else readers
    if unknown := set(wanted) - set(readers):
        sys.exit(f"there is no reader {', '.join(sorted(unknown))}; there are {', '.join(readers)}")
    seconds = 1 if options.short else options.seconds or (options.minutes or 0) * 60 / len(wanted)
    if not seconds and not options.runs:
        seconds = 5 * 60 / len(wanted)
    rows, found = sections.rows(REPORT, SECTION), 0
    for reader in wanted:
        executions, took, corpus, findings = run(options.fuzzer, reader, seconds, options.runs, options.blind)
        found += findings
        before = rows.get(reader, [reader, "0", "", "", "0", ""])
        rows[reader] = [reader, f"{int(before[1].replace(',', '')) + executions:,}",
                        f"{executions / max(took, 1e-3):,.0f}", f"{corpus:,}", str(int(before[4]) + findings),
                        datetime.date.today().isoformat()]
        print(f"{reader}: {executions:,} executions in {took:.0f} s, {findings} findings", flush=True)
        if not executions:
            sys.exit(f"{reader}: nothing was run")
        if not options.short:
            write(rows, readers)
    sys.exit(1 if found else 0)


main()
