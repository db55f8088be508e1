"""`filmlab.SentimentClassifier` as scikit-learn wants it."""

import copy
import pickle
import unittest
import warnings

from support import Test, labelled, needs

import filmlab

try:
    import numpy
    from numbers_as_texts import NumbersAsTexts
    from sklearn.base import clone
    from sklearn.exceptions import NotFittedError
    from sklearn.model_selection import GridSearchCV, cross_val_score
    from sklearn.pipeline import make_pipeline
    from sklearn.preprocessing import FunctionTransformer
    from sklearn.utils.estimator_checks import check_estimator
except ModuleNotFoundError:
    pass


@needs("sklearn", "pandas")
class ClassifierTests(Test):
    def setUp(self) -> None:
        super().setUp()
        self.texts, labels = labelled()
        self.labels = ["fresh" if label else "rotten" for label in labels]
        self.classifier = filmlab.SentimentClassifier(minimum_count=2)

    def test_it_learns(self) -> None:
        self.assertIs(self.classifier.fit(self.texts, self.labels), self.classifier)
        self.assertEqual(list(self.classifier.classes_), ["fresh", "rotten"])
        self.assertEqual(self.classifier.positive_, "fresh")
        self.assertGreater(self.classifier.score(self.texts, self.labels), 0.8)

    def test_nothing_is_told_of_columns_that_were_not_given(self) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.classifier.fit(self.texts, self.labels, films=self.labels)

    def test_probabilities(self) -> None:
        self.classifier.fit(self.texts, self.labels)
        probabilities = self.classifier.predict_proba(self.texts)
        self.assertEqual(probabilities.shape, (len(self.texts), 2))
        numpy.testing.assert_allclose(probabilities.sum(axis=1), 1)
        scores = self.classifier.decision_function(self.texts)
        # Higher odds of the last class, higher probability of it, where a text says something.
        speaks = scores != self.classifier.decision_function(["xyzzy"])[0]
        order = numpy.argsort(scores[speaks])
        self.assertTrue((numpy.diff(probabilities[speaks][order, 1]) >= -1e-9).all())
        surely = probabilities.max(axis=1) > 0.9
        found = self.classifier.classes_[probabilities.argmax(axis=1)]
        self.assertEqual(list(found[surely]), list(self.classifier.predict(self.texts)[surely]))

    def test_the_order_of_the_labels_does_not_matter(self) -> None:
        words = self.classifier.fit(self.texts, self.labels).predict_proba(self.texts)
        numbers = filmlab.SentimentClassifier(minimum_count=2)
        numbers.fit(self.texts, [1 if label == "fresh" else 0 for label in self.labels])
        self.assertEqual((list(numbers.classes_), numbers.positive_), ([0, 1], 1))
        numpy.testing.assert_array_equal(numbers.predict_proba(self.texts), words[:, ::-1])
        self.assertEqual(numbers.predict(self.texts).dtype, numpy.array([0, 1]).dtype)

    def test_other_labels(self) -> None:
        labels = ["yes" if label == "fresh" else "no" for label in self.labels]
        self.assertEqual(self.classifier.fit(self.texts, labels).positive_, "yes")
        turned = clone(self.classifier).set_params(positive="no").fit(self.texts, labels)
        self.assertEqual(turned.positive_, "no")
        self.assertGreater(turned.score(self.texts, labels), 0.8)

    def test_a_text_without_evidence_gets_the_shares(self) -> None:
        self.classifier.fit(self.texts, self.labels)
        share = self.labels.count("fresh") / len(self.labels)
        numpy.testing.assert_allclose(self.classifier.predict_proba(["xyzzy", None]), [[share, 1 - share]] * 2)
        self.assertEqual(list(self.classifier.predict(["xyzzy"])), ["fresh"])

    def test_the_lexicon_is_a_frame(self) -> None:
        lexicon = self.classifier.fit(self.texts, self.labels).lexicon_
        self.assertEqual(list(lexicon.columns), ["entry", "valence", "rating", "occurrences"])
        self.assertGreater(len(lexicon), 100)
        self.assertEqual(lexicon.valence.dtype.kind, "f")

    def test_settings_are_options_of_the_command(self) -> None:
        small = filmlab.SentimentClassifier(entries=50, ngrams=1, minimum_count=3).fit(self.texts, self.labels)
        self.assertLessEqual(len(small.lexicon_), 60)
        self.assertFalse(small.lexicon_.entry.str.contains(" ").any())

    def test_films_are_held_out_whole(self) -> None:
        films = [place // 10 for place in range(len(self.texts))]
        self.classifier.fit(self.texts, self.labels, films=films)
        self.assertGreater(self.classifier.score(self.texts, self.labels), 0.7)
        with self.assertRaises(TypeError):
            # There scikit-learn has the weights of samples.
            self.classifier.fit(self.texts, self.labels, films)

    def test_a_frame_of_films_is_its_column(self) -> None:
        import pandas

        films = [place // 10 for place in range(len(self.texts))]
        expected = self.classifier.fit(self.texts, self.labels, films=films).model_files_["lexicon.tsv"]
        self.classifier.fit(self.texts, self.labels, films=pandas.DataFrame({"film": films}))
        self.assertEqual(self.classifier.model_files_["lexicon.tsv"], expected)
        with self.assertRaises(ValueError):
            self.classifier.fit(self.texts, self.labels, films=pandas.DataFrame({"film": films, "x": films}))

    def test_labels_have_the_type_of_the_classes(self) -> None:
        for labels in (
            self.labels,
            numpy.array(self.labels, dtype=object),
            [label == "fresh" for label in self.labels],
        ):
            self.classifier.fit(self.texts, labels)
            for texts in (self.texts[:3], []):
                self.assertEqual(self.classifier.predict(texts).dtype, self.classifier.classes_.dtype)

    def test_a_seed_may_come_from_a_generator(self) -> None:
        first, again, other = (
            filmlab.SentimentClassifier(minimum_count=2, random_state=numpy.random.RandomState(seed))
            .fit(self.texts, self.labels).model_files_["model.json"]
            for seed in (1, 1, 2)
        )  # fmt: skip
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_copies_are_as_the_original(self) -> None:
        self.classifier.fit(self.texts, self.labels)
        expected = self.classifier.predict_proba(self.texts)
        for other in (pickle.loads(pickle.dumps(self.classifier)), copy.deepcopy(self.classifier)):
            numpy.testing.assert_array_equal(other.predict_proba(self.texts), expected)
            self.assertTrue(other.lexicon_.equals(self.classifier.lexicon_))
        again = clone(self.classifier)
        self.assertEqual(again.get_params(), self.classifier.get_params())
        with self.assertRaises(NotFittedError):
            again.predict(self.texts)
        numpy.testing.assert_array_equal(again.fit(self.texts, self.labels).predict_proba(self.texts), expected)

    def test_every_kind_of_texts(self) -> None:
        import pandas

        self.classifier.fit(pandas.Series(self.texts), pandas.Series(self.labels))
        expected = self.classifier.predict(self.texts)
        for kind in (numpy.array, lambda texts: numpy.array(texts, dtype=object), pandas.Series, tuple):
            self.assertEqual(list(self.classifier.predict(kind(self.texts))), list(expected))
        self.assertEqual(len(self.classifier.predict([])), 0)

    def test_it_takes_part(self) -> None:
        searched = GridSearchCV(self.classifier, {"ngrams": [1, 2]}, cv=2, error_score="raise")
        searched.fit(self.texts, self.labels)
        self.assertIn(searched.best_params_["ngrams"], (1, 2))
        lower = FunctionTransformer(lambda texts: [text.lower() for text in texts])
        scores = cross_val_score(make_pipeline(lower, self.classifier), self.texts, self.labels, cv=2)
        self.assertGreater(scores.mean(), 0.5)

    def test_faults_are_said(self) -> None:
        for texts, labels, words in (
            (dict.fromkeys(self.texts), self.labels, "a dict is one row"),
            (self.texts, self.labels[:-1], "inconsistent numbers of samples"),
            (self.texts, ["one"] * len(self.texts), "two classes are needed, and there is 1 class"),
            (self.texts, [place % 3 for place in range(len(self.texts))], "Only binary classification is supported"),
            (self.texts, [0.1 * place for place in range(len(self.texts))], "Unknown label type"),
            (self.texts[:20], self.labels[:20], "30 fresh and 30 rotten ones are needed"),
            ("A gem.", self.labels, "not one text"),
            ([1, 2] * 40, [0, 1] * 40, "a text is needed, not 1"),
            (numpy.zeros((80, 2)), [0, 1] * 40, "texts in one dimension"),
        ):
            with self.subTest(words), self.assertRaisesRegex(ValueError, words):
                filmlab.SentimentClassifier().fit(texts, labels)
        with self.assertRaisesRegex(ValueError, "there is no such label"):
            filmlab.SentimentClassifier(positive="yes").fit(self.texts, self.labels)
        with self.assertRaises(NotFittedError):
            filmlab.SentimentClassifier().lexicon_  # noqa: B018


@needs("sklearn", "pandas")
class CheckEstimatorTests(Test):
    """scikit-learn's own checks.

    Nearly all of them fit numbers in two dimensions, which no estimator of texts takes (CountVectorizer and
    TfidfVectorizer neither): scikit-learn itself leaves these out by the tags `two_d_array=False` and `string=True`,
    and one remains. So that the others ask something too, they get the classifier for rows of numbers as texts.
    Not applicable is one, which is skipped: arrays of other libraries than numpy, which hold no texts.
    """

    def checked(self, classifier) -> dict[str, str]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            results = check_estimator(classifier, on_fail=None)
        self.assertEqual({r["check_name"]: r["exception"] for r in results if r["status"] == "failed"}, {})
        return {result["check_name"]: result["status"] for result in results}

    def test_the_checks_of_estimators_of_texts(self) -> None:
        self.assertEqual(self.checked(filmlab.SentimentClassifier())["check_estimator_cloneable"], "passed")

    def test_all_checks_with_rows_as_texts(self) -> None:
        states = self.checked(NumbersAsTexts(minimum_count=1))
        skipped = {name for name, state in states.items() if state != "passed"}
        self.assertEqual(skipped - {"check_array_api_input"}, set())
        self.assertGreater(len(states), 40)


if __name__ == "__main__":
    unittest.main()
