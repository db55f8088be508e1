"""The command `filmlab`, in place of Python: `python -m filmlab`, and the script of that name."""

from __future__ import annotations

import os
import sys

from . import _places
from .errors import FilmlabError


def main() -> None:
    """Becomes the command."""
    try:
        command = str(_places.command())
    except FilmlabError as error:
        print(f"filmlab: {error}", file=sys.stderr)
        raise SystemExit(error.status) from None
    os.execv(command, ["filmlab", *sys.argv[1:]])


if __name__ == "__main__":
    main()
