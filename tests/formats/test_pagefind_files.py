"""An index is the same whatever order its filters were written in, and says the same."""

import gzip
import json
from typing import Any

import cbor2
import pytest
from hypothesis import given
from hypothesis import strategies as some

from podsite.formats.pagefind_files import steady

# Filter → value → the pages that have it.
Filters = dict[str, dict[str, list[int]]]
MARK = b"pagefind_dcd"


def packed(content: Any) -> bytes:
    return gzip.compress(MARK + cbor2.dumps(content))


def index(filters: Filters, language: str = "en-us") -> dict[str, bytes]:
    """The files of an index, in the order of the filters that are given, named as they come."""
    files = {}
    named = []
    for number, (name, values) in enumerate(filters.items()):
        files[f"filter/{language}_f{number}.pf_filter"] = packed([name, list(values.items())])
        named.append([name, f"{language}_f{number}"])
    meta = ["1.5.2", [["page", 7]], [["a", "z", "chunk"]], named, [["date", [0, 1]]], ["title"]]
    files[f"pagefind.{language}_m.pf_meta"] = packed(meta)
    entry = {"version": "1.5.2", "languages": {language: {"hash": f"{language}_m"}}}
    files["pagefind-entry.json"] = json.dumps(entry).encode()
    files["index/en.pf_index"] = b"words"
    return files


def read(files: dict[str, bytes]) -> tuple[Any, list[Any]]:
    """The metadata and the filters, found as Pagefind's script finds them."""
    (language,) = json.loads(files["pagefind-entry.json"])["languages"].values()
    meta = cbor2.loads(files[f"pagefind.{language['hash']}.pf_meta"].removeprefix(MARK))
    filters = [
        cbor2.loads(files[f"filter/{name}.pf_filter"].removeprefix(MARK)) for _, name in meta[3]
    ]
    return meta, filters


SHOW: Filters = {
    "year": {"2026": [0, 1]},
    "topic": {"Optics": [1], "Eyes": [0, 1]},
}


def test_all_that_an_index_says_stays() -> None:
    meta, filters = read(steady(index(SHOW)))

    assert meta[:3] == ["1.5.2", [["page", 7]], [["a", "z", "chunk"]]]
    assert meta[4:] == [[["date", [0, 1]]], ["title"]]
    assert filters == [
        ["topic", [["Eyes", [0, 1]], ["Optics", [1]]]],
        ["year", [["2026", [0, 1]]]],
    ]


def test_other_files_stay_as_they_are_and_none_is_left_over() -> None:
    made = steady(index(SHOW))

    assert made["index/en.pf_index"] == b"words"
    assert len(made) == len(index(SHOW))
    assert not any("_f0" in name or "_m." in name for name in made)


def test_names_begin_with_the_language() -> None:
    names = [name for name in steady(index(SHOW, "pt-br")) if name.endswith(("_filter", "_meta"))]

    assert len(names) == 3
    assert all("pt-br_" in name for name in names)


_FILTERS = some.dictionaries(
    some.text(max_size=5),
    some.dictionaries(some.text(max_size=5), some.just([0]), max_size=5),
    max_size=4,
)


@given(_FILTERS, some.randoms())
def test_no_order_makes_a_difference(filters: Filters, chance: Any) -> None:
    def shuffled(one: dict[str, Any]) -> dict[str, Any]:
        return dict(chance.sample(list(one.items()), len(one)))

    other = shuffled({name: shuffled(values) for name, values in filters.items()})

    assert steady(index(other)) == steady(index(filters))


@pytest.mark.parametrize(
    "change",
    [
        {"pagefind-entry.json": b"{}"},
        {"pagefind-entry.json": b"no json"},
        {"pagefind.en-us_m.pf_meta": b"not packed"},
        {"pagefind.en-us_m.pf_meta": packed({"a": "map"})},
        {"pagefind.en-us_m.pf_meta": packed([1, 2, 3, 4])},
        {"filter/en-us_f0.pf_filter": packed("text")},
        {"filter/en-us_f0.pf_filter": gzip.compress(MARK + b"\xff")},
    ],
)
def test_another_form_is_said_to_be_one(change: dict[str, bytes]) -> None:
    with pytest.raises(ValueError, match="another form"):
        steady(index(SHOW) | change)


def test_a_file_that_is_missing_is_another_form() -> None:
    files = index(SHOW)
    del files["filter/en-us_f0.pf_filter"]

    with pytest.raises(ValueError, match="another form"):
        steady(files)
