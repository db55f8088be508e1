"""Commands that run for Python: they end with it, and leave nothing."""

import os
import signal
import subprocess
import sys
import time
import unittest
from pathlib import Path

from support import Test

from filmlab import _children, _folder

#: Waits for a command that waits: the input is a pipe that nobody writes to.
WAITING = """
import os, sys, threading, warnings
import filmlab
warnings.simplefilter("ignore")
os.mkfifo(sys.argv[1])
keep = os.open(sys.argv[1], os.O_RDWR)
def work():
    filmlab.evaluate_sentiment(sys.argv[1])
{}
"""


class ChildrenTests(Test):
    def start(self, code: str) -> subprocess.Popen:
        """A Python that has started a command which waits."""
        environment = {**os.environ, "TMPDIR": str(self.folder)}
        fifo = str(self.folder / "fifo")
        python = subprocess.Popen([sys.executable, "-c", WAITING.format(code), fifo], env=environment,
                                  stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)  # fmt: skip
        self.addCleanup(python.wait)
        self.addCleanup(python.kill)
        self.addCleanup(python.stdout.close)
        self.child = self.waited(lambda: self.children(python.pid), 20)[0]
        # A moment, so that it is at work.
        time.sleep(0.3)
        return python

    def waited(self, found, seconds: float):
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            value = found()
            if value:
                return value
            time.sleep(0.02)
        self.fail("nothing happened in time")

    def children(self, parent: int) -> list[int]:
        path = Path(f"/proc/{parent}/task/{parent}/children")
        tasks = path.parent.parent.glob("*/children") if path.exists() else ()
        return [int(number) for task in tasks for number in task.read_text().split()]

    def is_gone(self) -> bool:
        try:
            stat = Path(f"/proc/{self.child}/stat").read_text()
        except (FileNotFoundError, ProcessLookupError):
            return True
        # An orphan may wait to be buried by a process 1 that never does.
        return stat.rpartition(")")[2].split()[0] == "Z"

    def left(self) -> list[str]:
        return [path.name for path in self.folder.glob("filmlab-python-*")]

    def test_an_interrupt_ends_the_command(self) -> None:
        python = self.start("work()")
        python.send_signal(signal.SIGINT)
        python.wait(20)
        self.assertTrue(self.is_gone())
        self.assertEqual(self.left(), [])

    def test_the_end_of_python_ends_the_command(self) -> None:
        python = self.start("threading.Thread(target=work, daemon=True).start(); import time; time.sleep(2)")
        self.assertEqual(python.wait(20), 0)
        self.waited(self.is_gone, 20)

    def test_a_killed_python_takes_the_command_along(self) -> None:
        python = self.start("work()")
        python.kill()
        python.wait(20)
        self.waited(self.is_gone, 20)
        # Its folder goes with the next call.
        self.assertEqual(len(self.left()), 1)
        subprocess.run(
            [sys.executable, "-c", "from filmlab import _folder\nwith _folder.temporary(): pass"],
            env={**os.environ, "TMPDIR": str(self.folder)}, check=True,
        )  # fmt: skip
        self.assertEqual(self.left(), [])

    def test_a_stubborn_command_is_killed(self) -> None:
        process = _children._start(["/bin/sh", "-c", "trap '' TERM; while :; do sleep 0.05; done"])
        time.sleep(0.2)
        grace, _children._GRACE = _children._GRACE, 0.3
        self.addCleanup(setattr, _children, "_GRACE", grace)
        _children._end(process)
        _children._running.discard(process)
        self.assertEqual(process.returncode, -signal.SIGKILL)

    def test_none_is_kept_in_mind(self) -> None:
        _children.run(["/bin/true"])
        self.assertEqual(len(_children._running), 0)


class FolderTests(Test):
    def test_a_folder_in_use_stays(self) -> None:
        with _folder.temporary() as first, _folder.temporary() as second:
            self.assertTrue(first.is_dir())
            self.assertNotEqual(first, second)
            self.assertEqual(first.name, second.name)
        self.assertFalse(first.parent.exists() or second.parent.exists())


if __name__ == "__main__":
    unittest.main()
