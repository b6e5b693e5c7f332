"""The files of a Pagefind index, made the same for the same input. The only door to CBOR.

Pagefind 1.5 writes the values of each filter, and the list of the filters, in an order that differs
from run to run; with their bytes their names do, and those of the files that name them. All else
that it writes is steady.
"""

import gzip
import hashlib
import json
import zlib
from collections.abc import Mapping
from typing import Any

import cbor2

_ENTRY = "pagefind-entry.json"
_FILTER = ("filter/", ".pf_filter")
_META = ("pagefind.", ".pf_meta")
# So its files begin when they are unpacked; its script takes them packed and unpacked. Unpacked is
# the choice here: what a packer makes of the same bytes differs between versions of zlib.
_MARK = b"pagefind_dcd"
_FILTERS = 3  # where in the metadata the list of filters stands: [name, file] each

# What is raised on the way through other forms.
_OTHERWISE = (
    *(AttributeError, EOFError, LookupError, OSError, TypeError, ValueError),
    *(zlib.error, cbor2.CBORError),
)


def steady(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The same index, by name, whatever order its filters were written in.

    Raises ValueError where the files are not as Pagefind 1.5 writes them.
    """
    made = dict(files)
    try:
        entry = json.loads(made[_ENTRY])
        for language in entry["languages"].values():
            language["hash"] = _ordered(made, language["hash"])
        made[_ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    except _OTHERWISE as error:
        raise ValueError(f"an index in another form: {error!r}") from error
    return made


def _ordered(files: dict[str, bytes], name: str) -> str:
    """Puts the filters of one language in order; gives the new name of its metadata."""
    language = name.rpartition("_")[0]
    meta = _unpacked(files.pop(name.join(_META)))
    for one in meta[_FILTERS]:
        title, values = _unpacked(files.pop(one[1].join(_FILTER)))
        one[1] = _added(files, language, _FILTER, [title, sorted(values)])
    meta[_FILTERS].sort()
    return _added(files, language, _META, meta)


def _added(files: dict[str, bytes], language: str, form: tuple[str, str], content: Any) -> str:
    """Adds a file; gives the part of its name that tells its content."""
    packed = _MARK + cbor2.dumps(content)
    name = f"{language}_{hashlib.sha256(packed).hexdigest()[:10]}"
    files[name.join(form)] = packed
    return name


def _unpacked(content: bytes) -> Any:
    return cbor2.loads(gzip.decompress(content).removeprefix(_MARK))
