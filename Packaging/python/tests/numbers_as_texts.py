"""The classifier for rows of numbers, so that scikit-learn's checks, which know no texts, can ask it something."""

import numpy
from sklearn.utils.validation import check_is_fitted, validate_data

import filmlab

#: Checks fit as few as ten rows; a lexicon needs 30 texts of each label, and holds some out to calibrate on.
LEAST = 40


class NumbersAsTexts(filmlab.SentimentClassifier):
    """Each number is a word: of which column it is, and how large."""

    def words(self, rows):
        return [" ".join(f"w{place}x{round(2 * value)}" for place, value in enumerate(row)) for row in rows.tolist()]

    def fit(self, X, y, *, films=None):
        X, y = validate_data(self, X, y)
        times = -(-LEAST // numpy.unique(y, return_counts=True)[1].min())
        return super().fit(self.words(X) * times, list(y) * times, films=films)

    def _scored(self, X):
        check_is_fitted(self)
        return super()._scored(self.words(validate_data(self, X, reset=False)))

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.input_tags.two_d_array, tags.input_tags.one_d_array, tags.input_tags.string = True, False, False
        return tags
