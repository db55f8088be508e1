import os
import tempfile
import unittest
from pathlib import Path

from tutorial.console import Console
from tutorial.session import Session

SERVER = """#!/bin/sh
if [ "$1" = serve ]; then echo "serving at http://127.0.0.1:$3"; exec sleep 60; fi
echo "$@"
echo note >&2
"""


class TutorialTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        command = Path(folder.name, "command")
        command.write_text(SERVER, encoding="utf-8")
        command.chmod(0o755)
        self.console = Console(str(command), Path(folder.name))
        self.addCleanup(self.console.__exit__)

    def test_what_a_command_prints_replaces_what_is_shown(self):
        self.assertEqual(
            self.console.run("$ filmlab rate Heat  # 4 stars\nold\n$ true\nold\n"),
            "$ filmlab rate Heat  # 4 stars\nrate Heat\nnote\n$ true\n")

    def test_a_block_without_commands_stays(self):
        self.assertEqual(self.console.run("just text\n"), "just text\n")

    def test_a_server_stays_until_the_end_at_another_port_than_is_shown(self):
        self.assertEqual(self.console.run("$ filmlab serve\n"), "$ filmlab serve\nserving at http://127.0.0.1:8080\n")
        server = self.console.servers[0]
        self.assertIsNone(server.poll())
        self.console.__exit__()
        self.assertIsNotNone(server.poll())
        self.console.servers.clear()

    def test_lines_of_python_see_those_before(self):
        session = Session(dict(os.environ))
        self.assertEqual(session.run(">>> a = 2\n>>> for b in [a]:\n...     print(b)\nold\n"),
                         ">>> a = 2\n>>> for b in [a]:\n...     print(b)\n2\n")
        self.assertEqual(session.run(">>> a + 1\n"), ">>> a + 1\n3\n")

    def test_code_without_prompts_is_only_shown(self):
        self.assertEqual(Session({}).run("import nothing\n"), "import nothing\n")

    def test_an_error_ends_it(self):
        with self.assertRaises(ZeroDivisionError):
            Session(dict(os.environ)).run(">>> 1 / 0\n")


if __name__ == "__main__":
    unittest.main()
