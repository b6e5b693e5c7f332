"""A build writes the whole site or nothing, and keeps every promise."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import feedparser
import pytest
from lxml import etree, html

from podsite.cli import main
from podsite.commands.build import plan
from podsite.problem import errors
from tests.shows import (
    FIRST_MD,
    PNG,
    SECOND_MD,
    SHOW_MD,
    contents,
    lay,
    m4a,
    recording,
    show_in,
    times,
)

ROOT = Path(__file__).parent.parent.parent


def build(folder: Path, *words: str) -> int:
    return main(["build", "--show", str(folder), *words])


@pytest.fixture
def show(tmp_path: Path) -> Path:
    """A show on disk that was built once."""
    folder = show_in(tmp_path / "show")
    assert build(folder) == 0
    return folder


def guids(folder: Path) -> dict[str, str]:
    """Title → guid, as apps see them."""
    feed = feedparser.parse((folder / "public/feed.xml").read_bytes())
    return {entry.title: entry.id for entry in feed.entries}


def strings(page: Any, query: str) -> list[str]:
    """What an XPath query finds in a page, as text."""
    return [str(one) for one in page.xpath(query)]


def refused(folder: Path, *words: str) -> None:
    """Holds that a build fails and leaves site and lock as they were."""
    before = contents(folder)
    assert build(folder, *words) == 1
    assert contents(folder) == before


def test_a_show_becomes_a_site_and_a_lock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = show_in(tmp_path)

    assert build(folder) == 0

    told = capsys.readouterr().err
    assert re.search(r"Built \d+ pages and a feed of 2 episodes in \d+\.\d s\.", told)
    assert "warning" not in told
    assert "Next:" in told
    assert len((folder / "feed.lock").read_text().splitlines()) == 3
    assert set(guids(folder)) == {"First light", "Second sight"}


def test_the_example_of_this_repository_builds() -> None:
    made = plan(ROOT, datetime(2100, 1, 1, tzinfo=UTC))

    assert errors(made.problems) == ()
    assert made.pages


# Everything has one source, and the same show gives the same bytes.


def test_a_second_build_writes_nothing(show: Path) -> None:
    before = times(show)

    assert build(show) == 0

    assert times(show) == before


def test_a_site_that_was_deleted_comes_back_with_the_same_bytes(show: Path) -> None:
    before = contents(show)
    shutil.rmtree(show / "public")

    assert build(show) == 0

    assert contents(show) == before


def test_a_build_after_edits_gives_the_bytes_of_a_build_from_nothing(
    show: Path, tmp_path: Path
) -> None:
    lay(
        show,
        {
            "episodes/third.md": SECOND_MD.replace("second.m4a", "third.m4a").replace(
                "number: 2", ""
            )
        },
    )
    lay(show, {"episodes/third.m4a": m4a(3)})
    assert build(show) == 0
    lay(show, {"episodes/second.md": SECOND_MD.replace("Eyes", "Ears")})
    assert build(show) == 0

    assert build(show, "--output", str(tmp_path / "fresh")) == 0
    assert contents(tmp_path / "fresh") == contents(show / "public")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_makes_no_difference(show: Path, tmp_path: Path, seed: str) -> None:
    words = [
        sys.executable,
        "-m",
        "podsite.cli",
        "--show",
        str(show),
        "--output",
        str(tmp_path / "new"),
    ]
    subprocess.run(
        words,
        check=True,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        timeout=60,
    )

    assert contents(tmp_path / "new") == contents(show / "public")


def test_the_moment_of_the_build_makes_no_difference(show: Path, tmp_path: Path) -> None:
    assert build(show, "--now", "2040-01-01", "--output", str(tmp_path / "new")) == 0

    assert contents(tmp_path / "new") == contents(show / "public")


# Nothing broken is ever written.

WRONG: Mapping[str, str | bytes] = {
    "episodes/unreadable.md": "---\ntitle: Sleep: a talk\ndate: 2026-02-01\n---\n",
    "episodes/unclosed.md": "---\ntitle: A\n",
    "episodes/unknown.md": "---\ntitle: A\ndate: 2026-02-01\ntopcis: [Sleep]\n---\n",
    "episodes/type.md": "---\ntitle: A\ndate: 2026-02-01\nnumber: three\ntopics: {a: b}\n---\n",
    "episodes/untitled.md": "---\ndate: 2026-02-01\n---\n",
    "episodes/impossible.md": "---\ntitle: A\ndate: 2026-02-31\n---\n",
    "episodes/missing.md": "---\ntitle: A\ndate: 2026-02-01\naudio: gone.mp3\n---\n",
    "episodes/latin.md": "---\ntitle: Caf\u00e9\n---\n".encode("latin-1"),
    "episodes/slug-one.md": "---\ntitle: A\ndate: 2026-02-01\nslug: twice\n---\n",
    "episodes/slug-two.md": "---\ntitle: A\ndate: 2026-02-01\nslug: twice\n---\n",
    "episodes/guid-one.md": "---\ntitle: A\ndate: 2026-02-01\nguid: twice\n---\n",
    "episodes/guid-two.md": "---\ntitle: A\ndate: 2026-02-01\nguid: twice\n---\n",
    "people/nobody.md": "---\nnme: A\n---\n",
    "topics/late.md": "---\ntitle: Late\ntitle: Later\n---\n",
}

TOLD = {
    ("episodes/unreadable.md", 2, "unreadable"),
    ("episodes/unclosed.md", 1, "unreadable"),
    ("episodes/unknown.md", 4, "unknown-field"),
    ("episodes/type.md", 4, "wrong-value"),
    ("episodes/type.md", 5, "wrong-value"),
    ("episodes/untitled.md", 1, "missing-field"),
    ("episodes/impossible.md", 3, "wrong-value"),
    ("episodes/missing.md", 4, "missing-file"),
    ("episodes/latin.md", 2, "not-utf-8"),
    ("episodes/slug-two.md", 4, "slug-twice"),
    ("episodes/guid-two.md", 4, "guid-twice"),
    ("people/nobody.md", 2, "unknown-field"),
    ("people/nobody.md", 1, "missing-field"),
    ("topics/late.md", 3, "unreadable"),
}


def problems(text: str, folder: Path) -> set[tuple[str, int, str]]:
    """The errors told, as file, line and code."""
    form = re.compile(rf"{re.escape(str(folder))}/([^:]+):(\d+): error: .* \[([\w-]+)\]")
    return {(one[1], int(one[2]), one[3]) for one in form.finditer(text)}


def test_every_problem_of_every_file_is_told_in_one_run_and_nothing_is_lost(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, WRONG)
    capsys.readouterr()

    refused(show)

    told = capsys.readouterr().err
    assert problems(told, show) >= TOLD
    assert {one for one in problems(told, show) if one[0] in WRONG} - TOLD == set()
    assert "did you mean 'topics'?" in told
    assert "did you mean 'name'?" in told
    assert "Nothing was written" in told
    assert "Traceback" not in told


@pytest.mark.parametrize("name", WRONG)
def test_each_of_them_alone_stops_the_build_or_waits_for_its_twin(show: Path, name: str) -> None:
    lay(show, {name: WRONG[name]})

    if name in (
        "episodes/slug-one.md",
        "episodes/slug-two.md",
        "episodes/guid-one.md",
        "episodes/guid-two.md",
    ):
        assert build(show) == 0
    else:
        refused(show)


def test_a_show_that_cannot_be_read_hides_no_problem_of_an_episode(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"show.md": "---\ntitle: A\n", "episodes/unknown.md": WRONG["episodes/unknown.md"]})

    refused(show)

    assert problems(capsys.readouterr().err, show) == {
        ("show.md", 1, "unreadable"),
        ("episodes/unknown.md", 4, "unknown-field"),
    }


def test_the_first_build_of_a_broken_show_writes_nothing_at_all(tmp_path: Path) -> None:
    folder = show_in(tmp_path)
    lay(folder, {"episodes/unknown.md": WRONG["episodes/unknown.md"]})

    refused(folder)


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("[x](/episodes/gone/)", "dead-link"),
        ("[x](gone.pdf)", "missing-file"),
        ("[x](/media/gone.pdf)", "missing-file"),
        ("[x](/media/../../secret.txt)", "outside"),
        ("![x](../../secret.txt)", "outside"),
    ],
)
def test_notes_that_lead_nowhere_or_out_of_the_show_stop_the_build(
    show: Path, capsys: pytest.CaptureFixture[str], body: str, code: str
) -> None:
    lay(show.parent, {"secret.txt": "secret"})
    lay(show, {"episodes/first.md": FIRST_MD + body})

    refused(show)

    told = capsys.readouterr().err
    assert [one[2] for one in problems(told, show)] == [code]


def test_two_things_at_one_address_stop_the_build(show: Path) -> None:
    lay(show, {"pages/topics.md": "---\ntitle: Topics\n---\n"})

    refused(show)


def test_an_own_template_replaces_the_shipped_one(show: Path) -> None:
    lay(show, {"templates/404.html": "Nothing here, {{ view.layout.show }}."})

    assert build(show) == 0
    assert (show / "public/404.html").read_text() == "Nothing here, Night Signals."


def test_a_slip_in_an_own_template_is_told_at_its_line_and_nothing_is_written(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"templates/topic.html": "One\n{{ view.tilte }}\n"})

    refused(show)

    assert ("templates/topic.html", 2, "template") in problems(capsys.readouterr().err, show)


def test_a_slip_is_told_at_the_path_from_where_the_podcaster_stands(tmp_path: Path) -> None:
    lay(show_in(tmp_path / "pod"), {"templates/topic.html": "One\n{{ view.tilte }}\n"})
    words = [sys.executable, "-m", "podsite.cli", "--show", "pod"]

    done = subprocess.run(
        words,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("pod/templates/topic.html:2: error:")


# Drafts and episodes of the future.

CANARY = "canary"

LATER: Mapping[str, str | bytes] = {
    "episodes/later.md": "---\ntitle: Later\ndate: 2990-01-01 08:00\naudio: later.wav\n---\n",
    "episodes/later.wav": recording(62),
}


def test_drafts_and_episodes_of_the_future_appear_nowhere(show: Path) -> None:
    before = contents(show)
    draft = f"""\
---
title: {CANARY} title
date: 2026-01-20
summary: {CANARY} summary
number: 77
slug: {CANARY}-slug
guid: {CANARY}-guid
audio: {CANARY}.wav
artwork: {CANARY}.png
transcript: {CANARY}.vtt
topics: [{CANARY} topic, Hidden, Optics]
guests: [{{name: {CANARY} Guest, credentials: {CANARY}-ology}}, Ines Okafor]
people: [{{name: {CANARY} Editor, role: {CANARY}-role}}]
chapters: [{{start: 0, title: {CANARY} chapter, url: "https://{CANARY}.test/"}}]
links: {{{CANARY}: "https://{CANARY}.test/"}}
extra: {{{CANARY}: {CANARY}}}
redirects: [/{CANARY}-old/]
draft: true
---

{CANARY} notes ![{CANARY}]({CANARY}-notes.png) [x](/topics/{CANARY}-topic/)
"""
    future = draft.replace("draft: true\n", "").replace("2026-01-20", "2999-01-01")
    media: dict[str, str | bytes] = {
        f"episodes/{CANARY}.wav": recording(3),
        f"episodes/{CANARY}.png": PNG,
        f"episodes/{CANARY}-notes.png": PNG,
        f"episodes/{CANARY}.vtt": f"WEBVTT\n\n00:00.000 --> 00:01.000\n<v {CANARY}>{CANARY}\n",
        f"people/{CANARY}-guest.md": f"---\nname: {CANARY} Guest\nportrait: {CANARY}.png\n---\n\nX",
        f"people/{CANARY}.png": PNG,
        "topics/hidden.md": f"---\ntitle: Hidden\naliases: [{CANARY} alias]\n---\n\n{CANARY}",
    }
    later = future.replace(CANARY, f"{CANARY}2")
    lay(show, {**media, f"episodes/{CANARY}-name.md": draft, f"episodes/{CANARY}2-name.md": later})
    lay(
        show,
        {
            name.replace(CANARY, f"{CANARY}2"): content
            for name, content in media.items()
            if name.startswith("episodes")
        },
    )

    assert build(show) == 0

    after = contents(show)
    public = {name: content for name, content in after.items() if name.startswith("public/")}
    assert [name for name in public if CANARY in name] == []
    assert [name for name, content in public.items() if CANARY.encode() in content] == []
    assert [name for name, content in public.items() if b"Hidden" in content] == []
    assert public == {name: content for name, content in before.items() if name in public}
    # What is scheduled is promised already, where only the podcaster sees it.
    assert f'"{CANARY}2-guid"' in after["feed.lock"].decode()
    assert f'"{CANARY}-guid"' not in after["feed.lock"].decode()


def test_an_episode_of_the_future_appears_when_its_moment_has_come(show: Path) -> None:
    lay(show, LATER)

    assert build(show) == 0
    assert "Later" not in guids(show)
    assert build(show, "--now", "2990-01-01T07:59:59Z") == 0
    assert "Later" not in guids(show)
    assert build(show, "--now", "2990-01-01T08:00:00Z") == 0
    assert "Later" in guids(show)


def test_what_is_scheduled_comes_out_on_its_day_in_a_locked_build(show: Path) -> None:
    lay(show, LATER)
    assert build(show) == 0
    lock = (show / "feed.lock").read_bytes()
    assert b"episodes/later.md" in lock

    assert build(show, "--locked", "--now", "2990-01-01T08:00:00Z") == 0

    assert "Later" in guids(show)
    assert (show / "feed.lock").read_bytes() == lock
    assert build(show, "--locked", "--now", "2990-01-02") == 0


def test_a_preview_shows_drafts_marked_and_keeps_them_out_of_feed_and_lock(
    show: Path, tmp_path: Path
) -> None:
    lock = (show / "feed.lock").read_bytes()
    lay(show, {"episodes/draft.md": "---\ntitle: Draft\ndate: 2026-02-01\ndraft: true\n---\n"})
    output = tmp_path / "preview"

    assert build(show, "--drafts", "--output", str(output)) == 0

    assert "ot published yet" in (output / "episodes/draft/index.html").read_text()
    assert b"Draft" not in (output / "feed.xml").read_bytes()
    assert (show / "feed.lock").read_bytes() == lock


# No subscriber is ever lost.


def test_a_guid_survives_another_title_slug_date_file_content_and_domain(show: Path) -> None:
    before = guids(show)
    lay(
        show,
        {
            "show.md": SHOW_MD.replace("https://signals.test/", "https://other.test/pod/"),
            "episodes/first.m4a": m4a(62),
            "episodes/first.md": FIRST_MD.replace(
                "title: First light", "title: New\nslug: new"
            ).replace("2026-01-05", "2026-01-06"),
            "episodes/second.md": SECOND_MD.replace("/episodes/first/", "/episodes/new/"),
        },
    )

    assert build(show) == 0

    after = guids(show)
    assert after["New"] == before["First light"]
    assert after["Second sight"] == before["Second sight"]


def test_a_rename_without_guid_is_refused_and_names_both_files(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"episodes/renamed.md": FIRST_MD})
    (show / "episodes/first.md").unlink()
    lay(show, {"episodes/second.md": SECOND_MD.replace("/episodes/first/#t=30", "/")})

    refused(show)

    told = capsys.readouterr().err
    assert ("episodes/renamed.md", 1, "guid-renamed") in problems(told, show)
    assert "episodes/first.md" in told


def test_a_rename_that_takes_its_guid_along_keeps_its_subscribers(show: Path) -> None:
    guid = guids(show)["First light"]
    lay(
        show,
        {
            "episodes/renamed.md": FIRST_MD.replace(
                "number: 1", f"number: 1\nguid: {guid}\nslug: first"
            )
        },
    )
    (show / "episodes/first.md").unlink()

    assert build(show) == 0
    assert guids(show)["First light"] == guid


def test_a_vanished_episode_is_refused(show: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (show / "episodes/second.md").unlink()

    refused(show)

    assert ("feed.lock", 3, "guid-gone") in problems(capsys.readouterr().err, show)


def test_an_episode_may_vanish_when_its_line_of_the_lock_is_deleted(show: Path) -> None:
    (show / "episodes/second.md").unlink()
    rows = (show / "feed.lock").read_text().splitlines(keepends=True)
    (show / "feed.lock").write_text("".join(rows[:2]))

    assert build(show) == 0
    assert set(guids(show)) == {"First light"}


@pytest.mark.parametrize("damage", ["", "{", "<<<<<<< HEAD\n"])
def test_a_damaged_lock_is_refused_with_every_other_problem(
    show: Path, capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    lay(show, {"feed.lock": damage, "episodes/unknown.md": WRONG["episodes/unknown.md"]})

    refused(show)

    assert {one[2] for one in problems(capsys.readouterr().err, show)} == {
        "lock-damaged",
        "unknown-field",
    }


def test_an_episode_that_cannot_be_read_is_not_called_vanished(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lay(show, {"episodes/second.md": "---\ntitle: A\n"})

    refused(show)

    assert [one[2] for one in problems(capsys.readouterr().err, show)] == ["unreadable"]


def test_locked_allows_no_change_of_the_lock(show: Path) -> None:
    assert build(show, "--locked") == 0
    lay(show, LATER)

    refused(show, "--locked")
    assert build(show) == 0
    assert build(show, "--locked") == 0


def test_locked_goes_together_with_another_address(show: Path, tmp_path: Path) -> None:
    words = ("--locked", "--url", "https://preview.test/pr/7/", "--output", str(tmp_path / "out"))
    assert build(show, *words) == 0
    assert b"https://preview.test/pr/7/" in (tmp_path / "out/feed.xml").read_bytes()

    lay(show, LATER)
    refused(show, *words)


def test_a_loss_that_a_locked_build_would_cause_is_told_by_name(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (show / "episodes/second.md").unlink()

    refused(show, "--locked", "--format", "json")

    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    assert [row["code"] for row in rows if row["severity"] == "error"] == ["guid-gone"]


def test_a_former_slug_and_every_old_address_lead_to_the_episode(show: Path) -> None:
    moved = FIRST_MD.replace("number: 1", "number: 1\nslug: light\nredirects: /2026/first.html")
    lay(show, {"episodes/first.md": moved})

    assert build(show) == 0

    for name, link in {
        "episodes/first/index.html": "../light/",
        "2026/first.html": "../episodes/light/",
        "topics/lenses/index.html": "../optics/",
        "people/toby-wren/index.html": "../tobias-wren/",
    }.items():
        assert f'content="0; url={link}"' in (show / "public" / name).read_text(), name
    assert (show / "public/_redirects").read_text().splitlines() == [
        "/2026/first.html /episodes/light/ 301",
        "/episodes/first/ /episodes/light/ 301",
        "/people/toby-wren/ /people/tobias-wren/ 301",
        "/topics/lenses/ /topics/optics/ 301",
    ]
    assert "episodes/first/" not in (show / "public/sitemap.xml").read_text()
    # Links in notes to the old address go on working, and a new build changes nothing.
    before = times(show)
    assert build(show, "--locked") == 0
    assert times(show) == before


def test_an_old_address_that_is_taken_stops_the_build_at_its_line(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    moved = FIRST_MD.replace("number: 1", "number: 1\nredirects:\n  - /old/\n  - /press")
    lay(show, {"episodes/first.md": moved})

    refused(show)

    assert ("episodes/first.md", 7, "redirect-taken") in problems(capsys.readouterr().err, show)


# The folder that is written to.


def test_stale_files_are_deleted_and_foreign_ones_never(show: Path) -> None:
    lay(show, {"public/CNAME": "signals.test", "public/press/own.txt": "mine"})
    (show / "pages/press.md").unlink()

    assert build(show) == 0

    public = contents(show / "public")
    assert "press/index.html" not in public
    assert (public["CNAME"], public["press/own.txt"]) == (b"signals.test", b"mine")


def test_a_folder_of_other_things_is_refused_before_anything_is_written(tmp_path: Path) -> None:
    folder = show_in(tmp_path / "show")
    lay(tmp_path / "thesis", {"chapter.txt": "years of work"})

    refused(folder, "--output", str(tmp_path / "thesis"))

    assert contents(tmp_path / "thesis") == {"chapter.txt": b"years of work"}


def test_somebody_elses_file_in_the_place_of_a_page_stops_the_build_before_anything_is_written(
    show: Path,
) -> None:
    lay(show, {**LATER, "public/episodes/later/index.html": "mine"})

    refused(show, "--now", "2990-01-02")


def test_the_shows_own_folder_is_refused(tmp_path: Path) -> None:
    folder = show_in(tmp_path)

    refused(folder, "--output", str(folder))


def test_for_another_address_everything_is_built_and_the_lock_stays(
    show: Path, tmp_path: Path
) -> None:
    before = guids(show)
    lock = (show / "feed.lock").read_bytes()
    output = tmp_path / "local"

    assert build(show, "--url", "http://127.0.0.1:8123/", "--output", str(output)) == 0

    assert (show / "feed.lock").read_bytes() == lock
    for name, content in contents(output).items():
        if not name.startswith("media/"):
            assert b"https://signals.test" not in content, name
    feed = feedparser.parse((output / "feed.xml").read_bytes())
    assert {entry.title: entry.id for entry in feed.entries} == before
    assert feed.entries[0].enclosures[0].href.startswith("http://127.0.0.1:8123/media/")


def test_strict_makes_a_warning_an_error(show: Path) -> None:
    lay(show, {"episodes/silent.md": "---\ntitle: Silent\ndate: 2026-02-01\n---\n"})

    refused(show, "--strict")
    assert build(show) == 0
    assert set(guids(show)) == {"First light", "Second sight"}
    assert (show / "public/episodes/silent/index.html").is_file()


# Every page works.

HARD: Mapping[str, str | bytes] = {
    "episodes/café ☕.md": "---\ntitle: Café\ndate: 2026-02-01\naudio: 'Ep #1 100% é?.wav'\n---\n\n"
    "[self](/episodes/café/) ![x](<a b.png>) [y](/media/episodes/a%20b.png) [z](../cover.png)\n",
    "episodes/Ep #1 100% é?.wav": recording(2),
    "episodes/a b.png": PNG,
    "episodes/folder/index.md": "---\ntitle: In a folder\ndate: 2026-02-02\naudio: audio.wav\n"
    "transcript: words.vtt\nchapters: [{start: 1, title: A}]\ntopics: [C, C++, C#, 日本語, '?!']\n"
    "guests: [Ines Okafor, '山田 花子']\n---\n\n# Share\n\n## Topics\n",
    "episodes/folder/audio.wav": recording(2),
    "episodes/folder/words.vtt": "WEBVTT\n\n"
    "00:01.000 --> 00:02.000\nA\n\n00:01.000 --> 00:02.000\nB\n",
}


@pytest.mark.parametrize("path", ["/", "/a/pod/"])
def test_every_link_leads_to_a_file_and_no_id_is_given_twice(tmp_path: Path, path: str) -> None:
    folder = lay(
        show_in(tmp_path), {**HARD, "show.md": SHOW_MD.replace("artwork", "per_page: 2\nartwork")}
    )
    site = f"https://signals.test{path}"
    assert build(folder, "--url", site) == 0
    public = folder / "public"
    pages = {file: html.fromstring(file.read_bytes()) for file in public.rglob("*.html")}
    ids = {file: strings(page, "//@id") for file, page in pages.items()}
    assert len(pages) > 15

    for file, page in pages.items():
        assert len(ids[file]) == len(set(ids[file])), file
        here = site + file.relative_to(public).as_posix().removesuffix("index.html")
        links = strings(page, "//@href | //@src | //meta[@property='og:image']/@content")
        assert links
        for link in links:
            target = urlsplit(urljoin(here, link))
            if target.netloc != "signals.test":
                continue
            assert target.path.startswith(path), (file, link)
            place = public / unquote(target.path).removeprefix(path)
            if target.path.endswith("/"):
                place /= "index.html"
            assert place.is_file(), (file, link)
            if target.fragment and place.suffix == ".html":
                assert unquote(target.fragment) in ids[place], (file, link)


def test_every_address_of_the_feed_and_the_sitemap_leads_to_a_file(tmp_path: Path) -> None:
    folder = lay(show_in(tmp_path), HARD)
    assert build(folder) == 0
    found = []
    for name in ("feed.xml", "sitemap.xml"):
        for one in etree.parse(folder / "public" / name).iter("*"):
            texts = [one.text or "", *(str(value) for value in one.attrib.values())]
            found += [text for text in texts if text.startswith("https://signals.test/")]

    assert len(found) > 40
    for url in found:
        path = unquote(urlsplit(url).path)
        place = folder / "public" / path.removeprefix("/")
        assert (place / "index.html" if path.endswith("/") else place).is_file(), url


def test_no_page_asks_another_site_for_anything(show: Path) -> None:
    for file in (show / "public").rglob("*.html"):
        page = html.fromstring(file.read_bytes())
        asked = strings(page, "//@src | //link[@rel='stylesheet' or @rel='icon']/@href")
        assert [one for one in asked if "//" in one] == []


def test_what_is_published_can_be_searched_and_drafts_cannot(show: Path) -> None:
    def found() -> bytes:
        fragments = (show / "public/pagefind/fragment").iterdir()
        return b"".join(gzip.decompress(file.read_bytes()) for file in fragments)

    lay(show, {"episodes/third.md": "---\ntitle: Zodiacal\ndate: 2026-01-20\ndraft: true\n---\n"})
    lay(show, {"episodes/late.md": "---\ntitle: Afterglow\ndate: 2199-01-20\n---\n"})
    assert build(show) == 0
    assert b"A mirror is never done." in found()
    assert b"Zodiacal" not in found()
    assert b"Afterglow" not in found()

    assert build(show, "--drafts") == 0
    assert b"Zodiacal" in found()
    assert b"Afterglow" in found()

    assert build(show) == 0
    assert b"Zodiacal" not in found()


def test_a_site_that_cannot_be_searched_is_whole_otherwise(
    show: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(show / "public")
    monkeypatch.setenv("PAGEFIND_BINARY_PATH", str(show / "nowhere"))

    assert build(show, "--strict") == 1
    assert contents(show / "public") == before
    assert build(show) == 0

    assert "warning: the site has no search" in capsys.readouterr().err
    index = {name for name in before if name.startswith("pagefind/")}
    assert index
    assert set(contents(show / "public")) == set(before) - index


def test_without_what_is_remembered_the_index_is_the_same(show: Path) -> None:
    before = contents(show / "public")
    shutil.rmtree(show / ".podsite")

    assert build(show, "--output", str(show / "other")) == 0

    assert contents(show / "other") == before


def test_nothing_is_indexed_where_the_site_is_wrong(show: Path) -> None:
    shutil.rmtree(show / ".podsite")
    lay(show, {"episodes/third.md": "---\ntitle: Third\n---\n"})

    assert build(show) == 1

    assert not (show / ".podsite").exists()


def test_a_shared_link_shows_a_card_that_is_there(show: Path) -> None:
    page = html.parse(show / "public/episodes/first/index.html")
    (url,) = strings(page, "//meta[@property='og:image']/@content")

    assert url == "https://signals.test/episodes/first/card.png"
    assert (show / "public/episodes/first/card.png").read_bytes().startswith(b"\x89PNG")
    assert strings(page, "//meta[@name='twitter:card']/@content") == ["summary_large_image"]


def test_without_cards_links_show_the_artwork_until_the_next_build(show: Path) -> None:
    before = contents(show / "public")

    assert build(show, "--no-cards") == 0
    page = html.parse(show / "public/episodes/first/index.html")
    assert strings(page, "//meta[@property='og:image']/@content") == [
        "https://signals.test/media/cover.png"
    ]
    assert not list((show / "public").rglob("card.png"))

    assert build(show) == 0
    assert contents(show / "public") == before


def test_every_picture_of_every_page_is_there_in_every_width(show: Path) -> None:
    for file in (show / "public").rglob("index.html"):
        here = file.relative_to(show / "public").as_posix().removesuffix("index.html")
        page = html.parse(file)
        sets = [one for text in strings(page, "//img/@srcset") for one in text.split(", ")]
        named = [one.split()[0] for one in sets] + strings(page, "//img/@src")
        named += strings(page, "//link[contains(@rel, 'icon') or @rel='manifest']/@href")
        for link in named:
            assert (show / "public" / unquote(urljoin(f"/{here}", link))[1:]).is_file()


def test_a_picture_that_is_damaged_inside_stops_the_build(
    show: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = contents(show / "public")
    whole = (show / "cover.png").read_bytes()
    (show / "cover.png").write_bytes(whole[:41] + b"\xff" * 20 + whole[61:])

    assert build(show) == 1
    assert "cover.png: error: 'cover.png' is damaged inside" in capsys.readouterr().err
    assert contents(show / "public") == before
