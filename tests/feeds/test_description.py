"""Descriptions hold what apps show, within what they take."""

import re
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from podsite.feeds.description import LIMIT, absolute, of_episode, of_show, shortened, whole
from podsite.formats import markdown
from podsite.model import Chapter, Doi, Reference, Url
from tests.shows import a_correction, a_show, an_episode

QUICK = settings(deadline=None, max_examples=100)
SHOW = a_show(url=Url("https://signals.test/pod/"))
PAGE = "https://signals.test/pod/episodes/a/"
MORE = f'<p>… <a href="{PAGE}">more on the episode\'s page</a></p>'


def described(**fields: Any) -> str:
    text = of_episode(SHOW, an_episode("a", **fields))
    etree.fromstring(f"<r>{text.replace('&nbsp;', ' ')}</r>")
    assert len(text.encode()) <= LIMIT
    return text


def at(*starts: float, title: str = "Part <1> & 2") -> tuple[Chapter, ...]:
    return tuple(Chapter(start=timedelta(seconds=start), title=title) for start in starts)


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        (
            {"body": "# Told\n\n*At* length.", "summary": "Said."},
            "<p>Said.</p><p><b>Told</b></p><p><em>At</em> length.</p>",
        ),
        (
            {"body": "Told *at* length.", "summary": "Told at length."},
            "<p>Told <em>at</em> length.</p>",
        ),
        ({"summary": "Said < & told."}, "<p>Said &lt; &amp; told.</p>"),
        ({"body": "![](x.png)", "summary": "Said."}, "<p>Said.</p>"),
        ({"title": "A & B"}, "<p>A &amp; B</p>"),
    ],
)
def test_the_summary_comes_first_unless_the_notes_say_it_and_then_the_title(
    fields: dict[str, str], text: str
) -> None:
    assert described(**fields) == text


def test_every_chapter_is_a_line_that_begins_with_its_time() -> None:
    assert described(body="Told.", chapters=at(0, 754.9, 3723)) == (
        "<p>Told.</p>"
        "<p>00:00:00 Part &lt;1&gt; &amp; 2</p>"
        "<p>00:12:34 Part &lt;1&gt; &amp; 2</p>"
        "<p>01:02:03 Part &lt;1&gt; &amp; 2</p>"
    )


def test_where_the_first_chapter_comes_later_the_episode_itself_is_at_zero() -> None:
    assert described(body="Told.", title="A & B", chapters=at(5)) == (
        "<p>Told.</p><p>00:00:00 A &amp; B</p><p>00:00:05 Part &lt;1&gt; &amp; 2</p>"
    )


def test_what_is_too_long_ends_with_a_whole_paragraph_and_says_where_the_rest_is() -> None:
    paragraphs = [f"Number {number} " + "ü" * 60 for number in range(100)]

    text = described(body="\n\n".join(paragraphs), chapters=at(0, 60))

    told, chapters = text.removesuffix(MORE), "".join(re.findall(r"<p>00:.*?</p>", text))
    assert text.endswith(chapters + MORE)
    kept = re.findall("<p>(.*?)</p>", told.removesuffix(chapters))
    assert kept == paragraphs[: len(kept)]
    assert len(text.encode()) > LIMIT - 2 * len(paragraphs[0].encode())


def test_a_list_is_cut_after_a_whole_item() -> None:
    items = [f"[Number {number}](/x/) " + "word " * 10 + "end" for number in range(100)]

    text = described(body="- " + "\n- ".join(items))

    assert text.endswith(f"end</li></ul>{MORE}")


def test_of_a_paragraph_too_long_for_all_whole_words_are_kept() -> None:
    text = described(body="**Word** &amp; " + "word &lt; " * 1000)

    assert text.startswith("<p>Word &amp; word &lt; word")
    assert text.removesuffix(MORE).endswith(("word…</p>", "&lt;…</p>"))
    assert len(text.encode()) > LIMIT - 20


def test_words_without_blanks_are_cut_between_signs() -> None:
    text = described(body="長い" * 2000)

    assert re.fullmatch("<p>(長い)+長?…</p>", text.removesuffix(MORE))


def test_chapters_that_would_fill_the_description_are_left_to_the_chapter_list() -> None:
    text = described(body="Told.", chapters=at(*range(200)))

    assert text == "<p>Told.</p>"


@QUICK
@given(st.lists(st.text("ab &<é長*#-\n", max_size=900), max_size=9), st.integers(0, 60))
def test_every_description_is_whole_and_fits(parts: list[str], chapters: int) -> None:
    text = described(body="\n\n".join(parts), chapters=at(*range(chapters), title="é & <"))

    assert text.startswith(("<p>", "<ul>", "<ol>"))


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"summary": "On the sky.", "body": "More."}, "On the sky."),
        ({"body": "# About\n\nOn *the* sky."}, "About\nOn the sky."),
        ({}, "Night Signals"),
    ],
)
def test_the_show_is_described_in_plain_words(fields: dict[str, str], text: str) -> None:
    assert of_show(a_show(**fields)) == text


def test_a_show_that_says_a_lot_is_cut_after_a_word() -> None:
    text = of_show(a_show(body="word " * 2000))

    assert text.endswith("word…")
    assert LIMIT - 10 < len(text.encode()) <= LIMIT


@pytest.mark.parametrize(
    ("text", "room", "short"),
    [
        ("one two", 7, "one two"),
        ("one two three", 12, "one two…"),
        ("first second third&amp;fourth", 24, "first second…"),
        ("onetwo&amp;three", 12, "onetwo…"),
        ("éééé", 7, "éé…"),
    ],
)
def test_text_is_shortened_between_words_and_never_within_an_entity(
    text: str, room: int, short: str
) -> None:
    assert shortened(text, room) == short


@pytest.mark.parametrize(
    ("written", "link"),
    [
        ("/about/", "https://signals.test/pod/about/"),
        (
            "/episodes/caf%C3%A9/?a=b#t=75.5",
            "https://signals.test/pod/episodes/caf%C3%A9/?a=b#t=75.5",
        ),
        ("/media/a%231.png", "https://signals.test/pod/media/a%231.png"),
        ("#t=75", f"{PAGE}#t=75"),
        ("?t=75", f"{PAGE}?t=75"),
        ("//else.test/", "https://else.test/"),
        ("https://else.test/a%20b", "https://else.test/a%20b"),
        ("mailto:mira@signals.test", "mailto:mira@signals.test"),
    ],
)
@pytest.mark.parametrize("site", ["https://signals.test/pod/", "https://signals.test/pod"])
def test_links_of_notes_become_full_urls(written: str, link: str, site: str) -> None:
    html = absolute(markdown.notes(f"[x]({written})").html, site, PAGE)

    assert f'href="{link}"' in html


def test_a_footnote_is_found_on_the_episodes_page() -> None:
    text = described(body="A[^1]\n\n[^1]: B")

    assert f'<a href="{PAGE}#note-1">¹</a>' in text


PAPER = Reference(title="On sleep", doi=Doi("10.1234/x"))
LINK = '<a href="https://doi.org/10.1234/x">On sleep</a>'


def test_what_is_cited_and_put_right_follows_the_notes_and_comes_before_the_chapters() -> None:
    fields: dict[str, Any] = {
        "references": (PAPER,),
        "corrections": (a_correction("See [all](/about/)."),),
    }

    assert whole(SHOW, an_episode("a", body="Told[1](#reference-1).", **fields)) == (
        f'<p>Told<a href="{PAGE}#reference-1">1</a>.</p>\n'
        f"<h3>References</h3>\n<ol>\n<li>{LINK}</li>\n</ol>\n"
        "<h3>Corrections</h3>\n<p><strong>1 February 2026</strong></p>\n"
        '<p>See <a href="https://signals.test/pod/about/">all</a>.</p>'
    )
    assert described(body="Told.", chapters=at(0, 60), **fields) == (
        f"<p>Told.</p><p><b>References</b></p><ol><li>{LINK}</li></ol><p><b>Corrections</b></p>"
        "<p><strong>1 February 2026</strong></p>"
        '<p>See <a href="https://signals.test/pod/about/">all</a>.</p>'
        "<p>00:00:00 Part &lt;1&gt; &amp; 2</p><p>00:01:00 Part &lt;1&gt; &amp; 2</p>"
    )


def test_references_that_a_description_has_no_room_for_are_on_the_page() -> None:
    text = described(body="word " * 700, references=(PAPER,) * 100)

    assert text.startswith("<p>word")
    assert text.endswith(f"</li></ol>{MORE}")


def test_without_notes_the_summary_stands_above_what_is_cited() -> None:
    some = an_episode("a", summary="Said & told.", references=(PAPER,))

    assert whole(SHOW, some).startswith("<p>Said &amp; told.</p>\n<h3>References</h3>")
    assert whole(SHOW, an_episode("a", summary="Said.")) == ""
    assert described(summary="Said.", references=(PAPER,)).count("Said.") == 1
