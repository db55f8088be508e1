"""python3 -m docsite: writes the documentation's site."""

import argparse
import sys

from . import site


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("archives", nargs="+", help="archives that DocC wrote")
    options.add_argument("--help-file", required=True, help="what filmlab --experimental-dump-help printed")
    options.add_argument("--python", help="folder of the Python package's modules, if there is one")
    options.add_argument("--styles", required=True, help="folder of the style sheets of the server's pages")
    options.add_argument("--version", required=True, help="version of filmlab")
    options.add_argument("--output", required=True, help="folder of the site")
    given = options.parse_args()
    made = site.files(given.archives, given.help_file, given.python, given.styles, given.version)
    try:
        site.write(made, given.output)
    except site.BrokenLinks as error:
        sys.exit(f"{error}\nthe documentation has links that lead nowhere")
    print(f"{len(made)} files in {given.output}; open {given.output}/index.html")


main()
