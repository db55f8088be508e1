"""The rivals of `filmlab sentiment`: each turns texts into numbers, the higher the fresher.

Lists of words made by hand (VADER, TextBlob, AFINN) need no training; fastText and scikit-learn are
trained on the same reviews as the bundled lexicon. Each uses its library as its documentation shows,
on one thread.
"""

import re
import tempfile

PUNCTUATION = re.compile(r"([.,!?()\";:])")


class Vader:
    """VADER (Hutto & Gilbert, ICWSM 2014): a list of words, rules for negation and emphasis."""
    name, is_trained, cut = "VADER", False, 0.05
    package = "vaderSentiment"

    def __init__(self):
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
        self.analyzer = SentimentIntensityAnalyzer()

    def scores(self, texts):
        return [self.analyzer.polarity_scores(text)["compound"] for text in texts]


class TextBlob:
    """TextBlob's default analyser: a list of adjectives with modifiers."""
    name, is_trained, cut = "TextBlob", False, 0.0
    package = "textblob"

    def __init__(self):
        from textblob import TextBlob as blob
        self.blob = blob

    def scores(self, texts):
        return [self.blob(text).polarity for text in texts]


class Afinn:
    """AFINN (Nielsen, ESWC 2011): 3,382 words graded from -5 to 5."""
    name, is_trained, cut = "AFINN", False, 0.0
    package = "afinn"

    def __init__(self):
        from afinn import Afinn as afinn
        self.afinn = afinn()

    def scores(self, texts):
        return [self.afinn.score(text) for text in texts]


class FastText:
    """fastText (Joulin et al., EACL 2017, doi:10.18653/v1/e17-2068): averaged word and bigram vectors."""
    name, is_trained, cut = "fastText, bigrams", True, 0.5
    package = "fasttext"

    def prepare(self, texts):
        """Lower case, punctuation apart: what fastText's own scripts do before training."""
        return [" ".join(PUNCTUATION.sub(r" \1 ", text.lower()).split()) for text in texts]

    def fit(self, texts, labels):
        import fasttext
        with tempfile.NamedTemporaryFile("w", suffix=".txt", encoding="utf-8") as file:
            for text, label in zip(self.prepare(texts), labels):
                file.write(f"__label__{'fresh' if label else 'rotten'} {text}\n")
            file.flush()
            self.model = fasttext.train_supervised(
                file.name, wordNgrams=2, dim=10, bucket=2_000_000, epoch=10, lr=0.01,
                thread=1, seed=1, verbose=0)

    def scores(self, texts):
        labels, probabilities = self.model.predict(texts)
        return [float(p[0]) if label[0] == "__label__fresh" else 1 - float(p[0])
                for label, p in zip(labels, probabilities)]


class ScikitLearn:
    """Hashed words and bigrams, TF-IDF, logistic regression: scikit-learn's usual recipe."""
    name, is_trained, cut = "scikit-learn, TF-IDF of bigrams + logistic regression", True, 0.5
    package = "sklearn"

    def fit(self, texts, labels):
        from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
        self.model = make_pipeline(
            HashingVectorizer(ngram_range=(1, 2), n_features=1 << 22, alternate_sign=False, norm=None),
            TfidfTransformer(sublinear_tf=True),
            LogisticRegression(C=4, max_iter=200))
        self.model.fit(texts, labels)

    def scores(self, texts):
        return self.model.predict_proba(texts)[:, 1].tolist()


ALL = {"vader": Vader, "textblob": TextBlob, "afinn": Afinn, "fasttext": FastText,
       "sklearn": ScikitLearn}
