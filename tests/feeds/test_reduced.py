"""Notes become what podcast apps show: few tags, whole paragraphs and list items."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from podsite.feeds.reduced import Piece, pieces
from podsite.formats import markdown

QUICK = settings(deadline=None, max_examples=200)
SHOWN = {"p", "ol", "ul", "li", "a", "b", "i", "strong", "em"}
TAGS = "p b i a em h2 ul ol li pre code table tr td blockquote sup del img br dl dt dd s".split()
HTML = st.lists(
    st.sampled_from(
        [*(f"<{tag}>" for tag in TAGS), *(f"</{tag}>" for tag in TAGS), '<a href="/x">', "\n", " "]
    )
    | st.text("ab <&>é", max_size=5),
    max_size=14,
).map("".join)


def reduced(text: str) -> str:
    return "".join(piece.html for piece in pieces(markdown.notes(text).html))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("a *b* **c**", "<p>a <em>b</em> <strong>c</strong></p>"),
        ("a\nb", "<p>a b</p>"),
        ("# A & B", "<p><b>A &amp; B</b></p>"),
        ("## *A*", "<p><b><em>A</em></b></p>"),
        ("a  \nb", "<p>a</p><p>b</p>"),
        ("*a  \nb*", "<p><em>a</em></p><p><em>b</em></p>"),
        ("a\n\n---\n\nb", "<p>a</p><p>b</p>"),
        ("> a\n>\n> b", "<p>a</p><p>b</p>"),
        ("`a < b`", "<p>a &lt; b</p>"),
        ("```\na  b\n\n c\n```", "<p>a b</p><p>c</p>"),
        ("| a | b |\n|---|---|\n| c |  |\n| | d |", "<p>a · b</p><p>c ·</p><p>d</p>"),
        ("![A mirror](a.png)", "<p>A mirror</p>"),
        ("![](a.png)", ""),
        ("[![](a.png)](/x/) b", "<p>b</p>"),
        ('[a](/x/?a=1&b=2 "title")', '<p><a href="/x/?a=1&amp;b=2">a</a></p>'),
        ("<a>a</a>", "<p>a</p>"),
        ("10<sup>-6</sup> H<sub>2</sub>O 4<sup>th</sup>", "<p>10⁻⁶ H₂O 4th</p>"),
        ("~~500~~ 50 mg", "<p>50 mg</p>"),
        ("a[^x]\n\n[^x]: b", '<p>a<a href="#note-1">¹</a></p><p>¹ b</p>'),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<p>a</p><p>b</p>"),
        ("<b><p>a</p><p>b</p></b>", "<p><b>a</b></p><p><b>b</b></p>"),
        ("<p>&nbsp;</p>a", "<p>a</p>"),
        ("<q>a</q> <kbd>b</kbd>", "<p>a b</p>"),
    ],
)
def test_a_tag_that_no_app_shows_becomes_one_that_they_do(text: str, html: str) -> None:
    assert reduced(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("3. a", "<ol><li>a</li></ol>"),
        ("- a\n\n  b\n- c", "<ul><li>a b</li><li>c</li></ul>"),
        ("- a\n  - b\n- c", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>"),
        ("- # A\n-\n- ![](x.png)", "<ul><li><b>A</b></li></ul>"),
        ("-\n-", ""),
        ("<ul>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<li>a</li><li>b</li>", "<p>a</p><p>b</p>"),
        (
            "<ul><li><blockquote><li>a</li></blockquote>b</li></ul>",
            "<ul><li>a</li><li>b</li></ul>",
        ),
    ],
)
def test_lists_stay_lists(text: str, html: str) -> None:
    assert reduced(text) == html


def test_every_item_is_a_piece_that_knows_which_lists_go_on() -> None:
    found = list(pieces(markdown.notes("a\n\n- b\n  1. c\n- d").html))

    assert found == [
        Piece("<p>a</p>"),
        Piece("<ul><li>b<ol><li>c</li>", ("ul", "li", "ol")),
        Piece("</ol>", ("ul", "li")),
        Piece("</li>", ("ul",)),
        Piece("<li>d</li>", ("ul",)),
        Piece("</ul>"),
    ]
    assert found[1].close() == "</ol></li></ul>"


@QUICK
@given(HTML)
def test_after_every_piece_one_may_stop_and_nothing_is_left_open(html: str) -> None:
    found = list(pieces(markdown.clean(html)))

    for number, piece in enumerate(found, 1):
        text = "".join(one.html for one in found[:number]) + piece.close()
        root = etree.fromstring(f"<r>{text.replace('&nbsp;', ' ')}</r>")
        assert {str(one.tag) for one in root.iter()} <= SHOWN | {"r"}
        assert all({*one.attrib} <= {"href"} for one in root.iter())
    assert not found or not found[-1].open
