"""A session of Spark on this machine for the benchmarks, and what it and its workers have used."""
import os
import sys
import time
from pathlib import Path

CORES = 2
#: Of the driver, which is the executor too here; Spark's own default is 1 GB.
MEMORY = "4g"
_TICK = os.sysconf("SC_CLK_TCK")


def start():
    """A new session, and the seconds it took."""
    os.environ["PYSPARK_PYTHON"] = sys.executable
    from pyspark.sql import SparkSession

    began = time.monotonic()
    builder = SparkSession.builder.master(f"local[{CORES}]").appName("filmlab benchmark")
    for name, value in (
        ("spark.driver.memory", MEMORY),
        ("spark.driver.bindAddress", "127.0.0.1"),
        ("spark.driver.host", "127.0.0.1"),
        ("spark.ui.enabled", "false"),
        ("spark.ui.showConsoleProgress", "false"),
        ("spark.sql.shuffle.partitions", str(2 * CORES)),
    ):
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    session.sparkContext.setLogLevel("OFF")
    return session, time.monotonic() - began


def cpu_seconds():
    """CPU seconds of this process and all that it has started, the ended ones included."""
    return sum(sum(map(int, _fields(pid)[13:17])) for pid in processes()) / _TICK


def processes():
    """The numbers of this process and its descendants."""
    children = {}
    for pid in (int(folder.name) for folder in Path("/proc").iterdir() if folder.name.isdigit()):
        if fields := _fields(pid):
            children.setdefault(int(fields[3]), []).append(pid)
    found = [os.getpid()]
    for pid in found:
        found += children.get(pid, [])
    return found


def _fields(pid):
    try:
        text = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return []
    # A name may have blanks in its parentheses.
    return ["", "", *text[text.rindex(")") + 2:].split()]


def peak_megabytes(name):
    """The most memory that a living descendant of this name has had."""
    peaks = [0]
    for pid in processes()[1:]:
        status = Path(f"/proc/{pid}/status").read_text().splitlines()
        values = dict(line.split(":", 1) for line in status if ":" in line)
        if values["Name"].strip().startswith(name) and "VmHWM" in values:
            peaks.append(int(values["VmHWM"].split()[0]) // 1024)
    return max(peaks)


def timed(work):
    """What a piece of work returns, its seconds on the clock and of CPU."""
    before, began = cpu_seconds(), time.monotonic()
    result = work()
    return result, time.monotonic() - began, cpu_seconds() - before
