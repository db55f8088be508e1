"""A console that runs the commands of a tutorial and returns them with what they print."""

import os
import re
import socket
import subprocess
from pathlib import Path

# What the tutorials call the server's port; another one is taken, so that a server that runs already does no harm.
PORT = "8080"


class Console:
    """Runs commands in a folder whose `filmlab` is the given one; servers that were started end with it."""

    def __init__(self, filmlab, folder):
        self.folder = folder
        self.port = free_port()
        self.servers = []
        places = Path(folder, ".bin")
        places.mkdir()
        places.joinpath("filmlab").symlink_to(filmlab)
        self.environment = os.environ | {
            "PATH": f"{places}:{os.environ['PATH']}", "HOME": str(folder), "XDG_DATA_HOME": f"{folder}/.data",
            "COLUMNS": "100", "LANG": "C.UTF-8",
        }

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for server in self.servers:
            server.terminate()
            server.wait()
            server.stdout.close()

    def run(self, block):
        """The block with what each of its commands prints now."""
        if not block.startswith("$ "):
            return block
        commands = [command.split("\n")[0] for command in re.split(r"^\$ ", block, flags=re.M)[1:]]
        return "".join(f"$ {command}\n{self.printed(command)}" for command in commands)

    def printed(self, command):
        line = re.sub(r"  #.*", "", command).replace(PORT, self.port)
        text = self.served(line) if line.startswith("filmlab serve") else self.ran(line)
        lines = [each.rstrip() for each in text.replace(self.port, PORT).strip("\n").split("\n")]
        return "\n".join(lines) + "\n" if any(lines) else ""

    def ran(self, line):
        done = subprocess.run(
            ["bash", "-c", line], cwd=self.folder, env=self.environment, text=True, stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT, check=False)
        return done.stdout

    def served(self, line):
        """Starts a server, which stays, and returns its first line."""
        server = subprocess.Popen(
            ["bash", "-c", f"exec {line}" + ("" if "--port" in line else f" --port {self.port}")], cwd=self.folder,
            env=self.environment, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        self.servers.append(server)
        return next((each for each in server.stdout if "serving at" in each), "")


def free_port():
    with socket.socket() as place:
        place.bind(("127.0.0.1", 0))
        return str(place.getsockname()[1])
