#!/usr/bin/env python3
"""Pictures of each page at 390, 1024 and 1600 pixels, light and dark, to be looked at.

    Tests/Browser/screenshots.py [FOLDER] [--pages film,home] [--widths 390,1024,1600] [--schemes light,dark]

Each is of a whole page, up to 10,000 pixels of it, and named by page, width and scheme.
"""

import argparse
import base64
from pathlib import Path

import browser
import served
from pages import EVERY_PAGE

HIGHEST = 10_000


def picture(chromium, path):
    """Writes the page that is shown as a picture."""
    width, height = chromium.run("return [innerWidth, document.documentElement.scrollHeight]")
    clip = {"x": 0, "y": 0, "width": width, "height": min(height, HIGHEST), "scale": 1}
    taken = chromium.command("Page.captureScreenshot", format="png", captureBeyondViewport=True, clip=clip)
    path.write_bytes(base64.b64decode(taken["data"]))


def main():
    words = lambda text: text.split(",")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", type=Path, default=served.ROOT / ".build/screenshots")
    parser.add_argument("--pages", type=words, default=list(EVERY_PAGE))
    parser.add_argument("--widths", type=words, default=["390", "1024", "1600"])
    parser.add_argument("--schemes", type=words, default=["light", "dark"])
    arguments = parser.parse_args()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    chromium = browser.shared()
    chromium.begin(served.shared("full"))
    for name in arguments.pages:
        for width in arguments.widths:
            for scheme in arguments.schemes:
                chromium.look(width=int(width), height=900, scheme=scheme)
                chromium.open(EVERY_PAGE[name])
                picture(chromium, arguments.folder / f"{name}-{width}-{scheme}.png")
    print(f"{len(arguments.pages) * len(arguments.widths) * len(arguments.schemes)} pictures in {arguments.folder}")


if __name__ == "__main__":
    main()
