import tempfile
import unittest
from pathlib import Path
from types import SimpleNamespace

from docsite import docstring, python_api
from docsite.python_pages import PythonPages

INIT = '''
from ._hidden import helper
from .scoring import Score, score
__all__ = ["Score", "score"]
'''
SPARK = '''"""On Spark, beside `filmlab.score`."""
from .rows import score
__all__ = ["score"]
'''
SCORING = '''"""`score`: a verdict."""

class Score(NamedTuple):
    """A verdict."""

    label: str  #: fresh or rotten
    rating: Optional[float]
    _own: int  #: nobody's business

    @property
    def is_fresh(self) -> bool:
        """Whether it is."""

    def _secret(self):
        """Not shown."""

@overload
def score(texts: list[str]) -> list[Score]: ...
def score(texts: Any, *, text: str = "review", count: int = 3) -> Any:
    """Scores texts.

    - `texts`: a list
      of them.
    - `text`: the column.

    Returns `Score`, see `filmlab.score`.
    """

def unlisted():
    """Not public."""
'''


class PythonTests(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        Path(folder.name, "__init__.py").write_text(INIT, encoding="utf-8")
        Path(folder.name, "scoring.py").write_text(SCORING, encoding="utf-8")
        Path(folder.name, "spark").mkdir()
        Path(folder.name, "spark", "__init__.py").write_text(SPARK, encoding="utf-8")
        Path(folder.name, "spark", "rows.py").write_text('def score(frame):\n    """Scores a frame."""\n', encoding="utf-8")
        self.parts = python_api.read(folder.name)

    def test_public_names_alone_functions_first(self):
        self.assertEqual([(part.module, [each.name for each in part.members]) for part in self.parts],
                         [("scoring", ["score", "Score"]), ("spark", ["score"])])

    def test_a_package_within_has_places_of_its_own(self):
        page = PythonPages(self.parts, SimpleNamespace(of={}, types={}), {}).pages()[0]
        self.assertIn("<p>On Spark, beside", page.body)
        self.assertIn('see <a href="#score"><code>filmlab.score</code></a>', page.body)
        self.assertIn('id="spark.score"', page.body)
        self.assertIn('<span class="keyword">filmlab.spark.</span><span class="name">score</span>', page.body)

    def test_a_function_with_its_defaults(self):
        self.assertEqual(self.parts[0].members[0].declaration, 'score(texts, *, text="review", count=3)')

    def test_a_class_with_what_is_described(self):
        score = self.parts[0].members[1]
        self.assertEqual([(each.declaration, each.says) for each in score.members],
                         [("label: str", "fresh or rotten"), ("is_fresh", "Whether it is.")])

    def test_the_page_links_classes_and_functions_but_no_parameters(self):
        page = PythonPages(self.parts, SimpleNamespace(of={}, types={}), {}).pages()[0]
        self.assertIn("<li><code>texts</code>: a list of them.</li>", page.body)
        self.assertIn('Returns <a href="#Score"><code>Score</code></a>, see <a href="#score">', page.body)

    def test_without_a_package_there_is_no_page(self):
        self.assertEqual(PythonPages([], SimpleNamespace(of={}, types={}), {}).pages(), [])

    def test_code_in_docstrings(self):
        self.assertIn("<code>import filmlab</code></pre>", docstring.html("Use it.\n\n    import filmlab"))


if __name__ == "__main__":
    unittest.main()
