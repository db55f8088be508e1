"""Whether every link of the site leads somewhere: a page that is there, and an anchor that is on it."""

import posixpath
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit


class References(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, text):
        super().__init__()
        self.links, self.anchors = [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("href", "src"):
                self.links.append(value)
            elif name == "id":
                self.anchors.append(value)


def broken(files):
    """A sentence for each link that leads nowhere and each anchor that stands twice, of files by their paths."""
    pages = {path: References(text) for path, text in files.items() if path.endswith(".html")}
    found = []
    for path, page in pages.items():
        twins = sorted({each for each in page.anchors if page.anchors.count(each) > 1})
        found += [f"{path}: the anchor {each} stands twice" for each in twins]
        found += [f"{path}: {link} leads nowhere" for link in page.links if not leads(path, link, files, pages)]
    return found


def leads(path, link, files, pages):
    parts = urlsplit(link)
    if parts.scheme in ("https", "http", "data", "mailto"):
        return True
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(parts.path))) if parts.path else path
    if target not in files:
        return False
    return not parts.fragment or target not in pages or unquote(parts.fragment) in pages[target].anchors
