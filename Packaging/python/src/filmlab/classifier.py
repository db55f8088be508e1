"""`filmlab.SentimentClassifier`: a lexicon of your own labels, in scikit-learn's shape."""

from __future__ import annotations

import io
import weakref
from typing import TYPE_CHECKING, Any, Optional, Union

try:
    import numpy
    from sklearn.base import BaseEstimator, ClassifierMixin
    from sklearn.utils import check_consistent_length, check_random_state
    from sklearn.utils.multiclass import check_classification_targets, type_of_target
    from sklearn.utils.validation import check_is_fitted, column_or_1d
except ModuleNotFoundError as missing:
    message = "SentimentClassifier needs scikit-learn: pip install 'filmlab[sklearn]'"
    raise ModuleNotFoundError(message, name=missing.name) from None

from . import _files, _folder, _library, _texts
from ._columns import Columns
from ._scoring import Request
from .errors import DataError
from .training import learned

if TYPE_CHECKING:
    import pandas

#: Of each classifier the model that its files make, which is no part of what is pickled and compared.
_models: weakref.WeakKeyDictionary[Any, tuple[dict[str, bytes], _library.Model]] = weakref.WeakKeyDictionary()
#: The largest seed that is drawn from a generator of numpy, as scikit-learn's own estimators draw them.
_MOST_SEED = 2**31 - 1
#: Labels that the command takes for fresh.
_FRESH_LABELS = {"fresh", "positive", "pos", "up", "true", "1", "1.0"}


class SentimentClassifier(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """Learns a lexicon from texts and their two labels, and labels texts by it.

    Logistic regression on words, pairs and triples: see Models/README.md of filmlab. `predict` cuts where macro-F1
    was highest on a held-out part of the training texts, which is not exactly at a probability of one half. A text
    without any entry of the lexicon gets the shares of the labels in training, and the more frequent label.

    - `positive`: the label that counts as fresh; if not given, the one that says so ("fresh", "positive", 1, True),
      else the last of `classes_`.
    - `entries`: how many the lexicon keeps; `ngrams`: the longest run of words, 1 to 3; `regularization`: the L2
      penalty; `minimum_count`: texts in which an entry must occur; `iterations`: the most passes. Each has the
      command's default.
    - `random_state`: the seed of the choice of held-out texts, or what gives one.
    - `threads`: as many as there are processors, if not given.
    """

    classes_: Any
    positive_: Any
    prior_: float
    model_files_: dict[str, bytes]

    def __init__(
        self,
        *,
        positive: Any = None,
        entries: Optional[int] = None,
        ngrams: Optional[int] = None,
        regularization: Optional[float] = None,
        minimum_count: Optional[int] = None,
        iterations: Optional[int] = None,
        random_state: Union[int, numpy.random.RandomState, None] = 1,
        threads: Optional[int] = None,
    ) -> None:
        self.positive = positive
        self.entries = entries
        self.ngrams = ngrams
        self.regularization = regularization
        self.minimum_count = minimum_count
        self.iterations = iterations
        self.random_state = random_state
        self.threads = threads

    def fit(self, X: Any, y: Any, *, films: Any = None) -> SentimentClassifier:
        """Learns from texts and labels: 30 of each label at least.

        - `films`: the film of each text; those held out to calibrate on share no film with the others then.
        """
        labels = column_or_1d(y, warn=True)
        listed = _listed(X)
        check_consistent_length(listed, labels)
        texts = list(_texts.each(len(listed), lambda a, b: listed[a:b]))
        check_classification_targets(labels)
        self.classes_ = numpy.unique(labels)
        self.positive_ = self._positive_label()
        is_fresh = labels == self.positive_
        self.prior_ = float(is_fresh.mean())
        rows = [{"text": text, "fresh": fresh} for text, fresh in zip(texts, is_fresh.tolist())]
        if films is not None:
            # Of a frame with one column that one; its names are not its rows.
            listed_films = column_or_1d(films)
            check_consistent_length(rows, listed_films)
            for row, film in zip(rows, listed_films.tolist()):
                row["film"] = film
        self.model_files_ = self._trained(rows)
        return self

    def _positive_label(self) -> Any:
        count = len(self.classes_)
        if count < 2:
            raise DataError(f"two classes are needed, and there is {count} class: {self.classes_.tolist()}")
        if count > 2:
            # The words that scikit-learn's checks look for.
            kind = type_of_target(self.classes_)
            raise DataError(
                f"Only binary classification is supported. The type of the target is {kind}: {count} classes"
            )
        if self.positive is None:
            said = [label for label in self.classes_ if str(label).lower() in _FRESH_LABELS]
            return said[0] if len(said) == 1 else self.classes_[1]
        if self.positive not in self.classes_:
            raise DataError(f"positive={self.positive!r}: there is no such label; there are {self.classes_.tolist()}")
        return self.positive

    def _trained(self, rows: list[dict[str, Any]]) -> dict[str, bytes]:
        names = ("entries", "ngrams", "regularization", "minimum_count", "iterations")
        options = {name: getattr(self, name) for name in names}
        with _folder.temporary() as folder:
            options.update(seed=self._seed(), jobs=self.threads)
            model = learned(rows, folder / "model", "text", options, named=False)
            return {file.name: file.read_bytes() for file in sorted(model.folder.iterdir())}

    def _seed(self) -> Optional[int]:
        state = self.random_state
        if state is None or isinstance(state, (int, numpy.integer)):
            return None if state is None else int(state)
        return int(check_random_state(state).randint(_MOST_SEED))

    def predict(self, X: Any) -> Any:
        """The label of each text."""
        columns = self._scored(X)
        codes = numpy.frombuffer(columns.labels, dtype=numpy.int8)
        is_positive = numpy.where(codes < 0, self.prior_ >= 0.5, codes == 1)
        is_last = is_positive if self.classes_[1] == self.positive_ else ~is_positive
        return self.classes_[is_last.astype(int)]

    def predict_proba(self, X: Any) -> Any:
        """The probabilities of `classes_` for each text."""
        columns = self._scored(X)
        probabilities = numpy.frombuffer(columns.probabilities)
        positive = numpy.where(numpy.isnan(probabilities), self.prior_, probabilities)
        both = (1 - positive, positive) if self.classes_[1] == self.positive_ else (positive, 1 - positive)
        return numpy.column_stack(both)

    def decision_function(self, X: Any) -> Any:
        """The log-odds of `classes_[1]` for each text, the sum of its entries."""
        scores = numpy.frombuffer(self._scored(X).scores)
        return scores if self.classes_[1] == self.positive_ else -scores

    @property
    def lexicon_(self) -> pandas.DataFrame:
        """The lexicon: entry, valence (log-odds of `positive_`), rating, and in how many texts it occurred."""
        import pandas

        check_is_fitted(self)
        lines = self.model_files_["lexicon.tsv"].splitlines(keepends=True)
        # The last lines have no columns: they say of which model the file is, and that it is whole.
        table = io.BytesIO(b"".join(line for line in lines if b"\t" in line))
        frame: pandas.DataFrame = pandas.read_csv(table, sep="\t", quoting=3, keep_default_na=False)
        return frame

    def _scored(self, X: Any) -> Columns:
        check_is_fitted(self)
        texts = _listed(X)
        request = Request("", (), self._opened(), self.threads, {})
        return request.columns(_texts.chunks(len(texts), lambda a, b: texts[a:b]), len(texts))

    def _opened(self) -> _library.Model:
        files, model = _models.get(self, (None, None))
        if model is None or files is not self.model_files_:
            with _folder.temporary() as folder:
                for name, data in self.model_files_.items():
                    (folder / name).write_bytes(data)
                # It is in memory once it is opened.
                model = _library.Model(str(folder))
            _models[self] = self.model_files_, model
        return model

    def __sklearn_tags__(self) -> Any:
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        tags.input_tags.one_d_array, tags.input_tags.two_d_array, tags.input_tags.string = True, False, True
        return tags


def _listed(texts: Union[Any, list[str]]) -> list[Any]:
    """Texts as a list, of anything in one dimension."""
    if isinstance(texts, str):
        raise DataError("X: a list of texts is needed, not one text")
    shape = getattr(texts, "shape", None)
    if shape is not None and len(shape) != 1:
        raise DataError(f"X: texts in one dimension are needed, not the shape {tuple(shape)}")
    if shape is None:
        _files.check_rows(texts, "X: texts are needed, such as a list or a column")
    return list(texts.tolist() if hasattr(texts, "tolist") else texts)
