"""Values of Python as JSON says them: one rule for DataFrames, tables of Arrow, and rows."""

from __future__ import annotations

import math
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, Union

from ._texts import is_missing

#: Beyond, a number of 64 bits is whole because it has no digits left.
MOST_WHOLE = 2**53
#: Larger whole numbers are texts: not all writers of JSON know them, and as keys they are the same.
_MOST_INTEGER = 2**63 - 1


def cell(value: Any) -> Any:
    """A value as JSON has it: null for a missing one, a whole number without a point, any other object as it prints.

    So a film's key is "1" whether pandas, Arrow or Python keeps it as 1 or 1.0.
    """
    if isinstance(value, str):
        return mended(value)
    if is_missing(value):
        return None
    if isinstance(value, bool):
        return value
    if isinstance(value, int):
        return int(value) if abs(value) <= _MOST_INTEGER else str(int(value))
    if isinstance(value, (float, Decimal)):
        return _number(value)
    return _composed(value)


def _number(value: Union[float, Decimal]) -> Any:
    if not math.isfinite(value):
        return None
    number = float(value)
    is_whole = abs(number) < MOST_WHOLE and value == int(value)
    return int(value) if is_whole else number


def _composed(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {mended(str(name)): cell(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return list(map(cell, value))
    if isinstance(value, (set, frozenset)):
        return sorted(map(cell, value), key=str)
    if isinstance(value, (bytes, bytearray)):
        return value.decode("utf-8", "replace")
    # Numbers and arrays of numpy; its dates would become counts of nanoseconds.
    if hasattr(value, "tolist") and getattr(getattr(value, "dtype", None), "kind", "") not in "Mm":
        return cell(value.tolist())
    return mended(value.isoformat() if hasattr(value, "isoformat") else str(value))


def mended(text: str) -> str:
    """A text with U+FFFD where half a character of UTF-16 was, which UTF-8 cannot say."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
