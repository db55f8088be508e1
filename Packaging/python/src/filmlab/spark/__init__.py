"""filmlab in Apache Spark: reviews scored, meters added up, factors of MLlib as a model.

    import filmlab.spark
    scored = filmlab.spark.sentiment(reviews, text="review")
    films = filmlab.spark.by_film(scored)
    filmlab.spark.from_als(als.fit(ratings), movies, "my-model")

Nothing distributed is written here: Spark plans, ships, retries. Each of its Python workers needs filmlab; `pip install
'filmlab[spark]'` brings PySpark, which needs Java.
"""

from __future__ import annotations

from . import _pyspark as _pyspark  # first: says what to install without PySpark
from .factorization import from_als
from .meters import by_film
from .scoring import sentiment

__all__ = ["by_film", "from_als", "sentiment"]
