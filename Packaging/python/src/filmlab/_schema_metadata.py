"""What is noted in a file of Parquet beside its columns, in a file with further ones.

By pandas' notes whole numbers, truth values and the index come back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Optional

_KEY = b"pandas"
#: The columns as Spark knows them; it would not see further ones, and knows the others without it.
_SPARK = b"org.apache.spark.sql.parquet.row.metadata"


def renamed(metadata: Optional[Mapping[bytes, bytes]], names: Mapping[str, str]) -> Optional[dict[bytes, bytes]]:
    """A schema's metadata, with new names of columns in pandas' part of it.

    - `names`: the new name of each column.
    """
    if metadata is None:
        return None
    others = {key: value for key, value in metadata.items() if key not in (_KEY, _SPARK)}
    if _KEY not in metadata:
        return others
    try:
        noted = json.loads(metadata[_KEY])
        columns = [_renamed(column, names) for column in noted["columns"]]
        # An index of numbers in order has no column, but a description.
        index = [names.get(name, name) if isinstance(name, str) else name for name in noted["index_columns"]]
    except (ValueError, KeyError, TypeError, AttributeError):
        # Not as pandas writes it: nothing can be adjusted, and a wrong name would mislead.
        return others
    noted = {**noted, "columns": columns, "index_columns": index}
    return {**others, _KEY: json.dumps(noted).encode()}


def _renamed(column: dict[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """A column as pandas describes it: `field_name` is that of the file, `name` that of the data frame."""
    field = column.get("field_name") or column["name"]
    if field not in names or names[field] == field:
        return column
    name = names[field] if column["name"] == field else column["name"]
    return {**column, "field_name": names[field], "name": name}
