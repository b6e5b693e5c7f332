"""The index holds what is published, is made when that changes, and a site can do without."""

import gzip
import json
import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path, PurePosixPath
from typing import Any

import pytest

from podsite import search
from podsite.cache import Cache
from podsite.model import Credit, Cue, Transcript
from podsite.output import Document
from podsite.problem import Severity
from podsite.relate import Catalogue
from tests.shows import a_catalogue, a_show, an_episode, contents

ONE = an_episode(
    "one",
    title="First light",
    topics=("Optics",),
    guests=(Credit(name="Tobias Wren"),),
    transcript=Transcript(
        file=PurePosixPath("one.vtt"),
        cues=(Cue(start=timedelta(seconds=4.5), end=timedelta(seconds=6), text="Never done."),),
    ),
)
SHOW = a_catalogue(ONE, an_episode("two"), show=a_show(language="en"))


def made(catalogue: Catalogue, folder: Path) -> tuple[Document, ...]:
    found = search.index(catalogue, Cache(folder))
    assert found.problems == ()
    return found.documents


def fragments(documents: tuple[Document, ...]) -> list[Any]:
    """What Pagefind gives back of each page."""
    return [
        json.loads(gzip.decompress(one.content).removeprefix(b"pagefind_dcd"))
        for one in documents
        if one.address.endswith(".pf_fragment")
    ]


@pytest.fixture
def runs(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """How Pagefind was called."""
    found = []
    said = search._said

    def noted(program: Path, *words: str) -> bytes:
        found.append(words)
        return said(program, *words)

    monkeypatch.setattr(search, "_said", noted)
    return found


def test_it_is_all_that_a_browser_needs_and_no_more(tmp_path: Path) -> None:
    documents = made(SHOW, tmp_path)

    assert {re.sub("en_[0-9a-f]+", "en_*", one.address) for one in documents} == {
        "/pagefind/filter/en_*.pf_filter",
        "/pagefind/fragment/en_*.pf_fragment",
        "/pagefind/index/en_*.pf_index",
        "/pagefind/pagefind-entry.json",
        "/pagefind/pagefind-worker.js",
        "/pagefind/pagefind.en_*.pf_meta",
        "/pagefind/pagefind.js",
        "/pagefind/wasm.en.pagefind",
        "/pagefind/wasm.unknown.pagefind",
    }


def test_the_times_of_spoken_words_come_back(tmp_path: Path) -> None:
    (one,) = (page for page in fragments(made(SHOW, tmp_path)) if "First" in page["content"])

    (time,) = (anchor for anchor in one["anchors"] if anchor["id"].startswith("t="))
    assert time["id"] == "t=4.5"
    assert one["content"].split()[time["location"] :] == ["Never", "done."]


def test_what_a_result_shows_comes_back_whole(tmp_path: Path) -> None:
    shown = next(
        anchor["id"]
        for page in fragments(made(SHOW, tmp_path))
        if page["meta"]["title"] == "First light"
        for anchor in page["anchors"]
        if anchor["id"].startswith("card=")
    )

    assert "5%20January%202026" in shown
    assert "episodes/one/" in shown


def test_the_same_show_has_the_same_index_byte_by_byte(tmp_path: Path) -> None:
    many = a_catalogue(
        *(
            an_episode(f"e{number}", topics=(f"Topic {number % 5}", "All"), season=1 + number % 3)
            for number in range(40)
        ),
        show=a_show(language="en"),
    )

    first = made(many, tmp_path / "first")

    assert all(made(many, tmp_path / f"{again}") == first for again in range(3))


def test_it_is_remembered_until_something_searchable_changes(
    tmp_path: Path, runs: list[tuple[str, ...]]
) -> None:
    first = made(SHOW, tmp_path)
    runs.clear()

    unsearchable = replace(ONE, explicit=True, duration=ONE.duration)
    same = a_catalogue(unsearchable, an_episode("two"), show=a_show(language="en", author="Me"))
    assert made(same, tmp_path) == first
    assert runs == [("--version",)]

    renamed = a_catalogue(replace(ONE, title="Second light"), an_episode("two"), show=SHOW.show)
    assert made(renamed, tmp_path) != first
    assert len(runs) == 3


def test_another_version_of_pagefind_makes_it_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(SHOW, tmp_path)
    program, _ = search._program()
    monkeypatch.setattr(search, "_program", lambda: (program, b"pagefind 99"))

    made(SHOW, tmp_path)

    assert len(list((tmp_path / "search").iterdir())) == 2


def test_few_indexes_are_remembered(tmp_path: Path) -> None:
    for number in range(4):
        made(a_catalogue(replace(ONE, title=f"Title {number}")), tmp_path)

    assert len(list((tmp_path / "search").iterdir())) == 2


def test_an_empty_show_has_none(tmp_path: Path) -> None:
    assert search.index(a_catalogue(), Cache(tmp_path)) == search.Index()
    assert contents(tmp_path) == {}


@pytest.mark.parametrize(
    ("language", "codes"),
    [("ja", ["search-words"]), ("zh-Hans", ["search-words"]), ("xx", []), ("de-AT", [])],
)
def test_every_language_has_one(tmp_path: Path, language: str, codes: list[str]) -> None:
    one = an_episode("a", title="日本語の検索")

    found = search.index(a_catalogue(one, show=a_show(language=language)), Cache(tmp_path))

    assert [(problem.code, problem.severity) for problem in found.problems] == [
        (code, Severity.WARNING) for code in codes
    ]
    entry = next(one for one in found.documents if one.address == "/pagefind/pagefind-entry.json")
    assert list(json.loads(entry.content)["languages"]) == [language.lower()]


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (None, "cannot be run"),
        ("#!/bin/sh\necho 'No such\n luck' >&2; exit 3\n", "No such luck"),
        ("#!/bin/sh\nexit 3\n", "it ended with 3"),
    ],
)
def test_a_program_that_does_not_run_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str | None, reason: str
) -> None:
    program = tmp_path / "pagefind"
    if script:
        program.write_text(script)
        program.chmod(0o755)
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(program))

    found = search.index(SHOW, Cache(tmp_path / "cache"))

    (problem,) = found.problems
    assert found.documents == ()
    assert (problem.code, problem.severity) == ("no-search", Severity.WARNING)
    assert reason in problem.message
    assert contents(tmp_path / "cache") == {}


def test_a_program_that_is_nowhere_is_a_warning(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind.service.get_executable", lambda: None)

    (problem,) = search.index(SHOW, Cache(tmp_path)).problems

    assert "is not installed here" in problem.message
