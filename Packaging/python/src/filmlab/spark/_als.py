"""An ALSModel of MLlib: its factors as arrays, and how it was trained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Optional

if TYPE_CHECKING:
    import numpy.typing
    from pyspark.ml.recommendation import ALS, ALSModel
    from pyspark.sql import DataFrame

#: Makes toPandas bring arrays as Arrow does, ten times as fast as row by row.
_BY_ARROW = "spark.sql.execution.arrow.pyspark.enabled"


class Settings(NamedTuple):
    """How a model was trained."""

    user_column: str
    item_column: str
    rating_column: str
    is_implicit: bool
    regularization: float
    alpha: float
    seed: int
    notes: tuple[str, ...]


class RowFactors(NamedTuple):
    """Factors by the numbers of their users or items, in rising order."""

    ids: list[int]
    rows: numpy.typing.NDArray[Any]


def settings(model: ALSModel, als: Optional[ALS]) -> Settings:
    """The settings of the estimator; MLlib's defaults, which a note tells, where nothing knows them."""
    known: Any = als if als is not None else _parent(model)
    notes: tuple[str, ...] = ()
    if known is None:
        from pyspark.ml.recommendation import ALS

        known = ALS()
        notes = ("how the model was trained is not known: explicit ratings and regParam=0.1 are taken; als= says it",)
    return Settings(
        user_column=model.getUserCol(),
        item_column=model.getItemCol(),
        rating_column=known.getRatingCol(),
        is_implicit=known.getImplicitPrefs(),
        regularization=known.getRegParam(),
        alpha=known.getAlpha(),
        seed=known.getSeed(),
        notes=notes,
    )


def _parent(model: ALSModel) -> Any:
    """The estimator that a model remembers; None for a model that was loaded or is on a server."""
    known: Any = getattr(model, "_java_obj", None)
    return known.parent() if hasattr(known, "hasParent") and known.hasParent() else None


def factors(frame: DataFrame) -> RowFactors:
    """Factors as an array; brings them to the driver."""
    import numpy

    conf = frame.sparkSession.conf
    before = conf.get(_BY_ARROW, None)
    conf.set(_BY_ARROW, "true")
    try:
        found: Any = frame.select("id", "features").toPandas()
    finally:
        if before is None:
            conf.unset(_BY_ARROW)
        else:
            conf.set(_BY_ARROW, before)
    found = found.sort_values("id")
    rows = numpy.stack(found["features"].to_list()) if len(found) else numpy.empty((0, 0))
    return RowFactors(found["id"].tolist(), rows.astype("<f4"))
