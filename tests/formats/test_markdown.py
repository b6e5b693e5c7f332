"""Markdown becomes clean HTML and plain words."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from podsite.formats import markdown
from podsite.model import Html

QUICK = settings(deadline=None, max_examples=150)

NASTY = [
    "<script>alert(1)</script>",
    "<scr<script>ipt>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror='alert(1)' / onload=\"x\">",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='JaVaScRiPt:alert(1)'>x</a>",
    "<a href='java\nscript:alert(1)'>x</a>",
    "<a href=' &#106;avascript:alert(1)'>x</a>",
    "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
    "<a href=vbscript:x>x</a>",
    "<svg><script>alert(1)</script></svg>",
    "<svg onload=alert(1)>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<style>*{display:none}</style>",
    "<p style='position:fixed' class=x id=y>x</p>",
    "<a id=location href='#location'>x</a><p id='note-location'>y</p>",
    "<p id=''>x</p><a href='#'>y</a><a href='#note-'>z</a>",
    "<b id='a\" b&lt;c'>x</b><a href='#a%22%20b<c'>y</a>",
    "<iframe src=https://evil.test></iframe>",
    "<form action=https://evil.test><input autofocus onfocus=alert(1)>",
    "<object data=x><embed src=x><base href=https://evil.test>",
    "<!-- --!><img src=x onerror=alert(1)> -->",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<a title='x\" onmouseover=alert(1) y=\"' href='a'>x</a>",
    '<abbr title="<script>alert(1)</script>">x</abbr>',
    "<blockquote cite='javascript:alert(1)'>x</blockquote>",
    "[x](javascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "![x](javascript:alert(1))",
    "<javascript:alert(1)>",
    "[x]: javascript:alert(1)\n\n[x]",
    "`<script>alert(1)</script>`",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x00\x08&#8;&#1;\ufffe",
]
HTML = st.lists(
    st.sampled_from(
        [*NASTY, "<p>", "</p>", "<b>", "</a>", "<table><tr><td>", "<!--", "<", ">", "&", "&amp;"]
    )
    | st.text(max_size=8),
    max_size=6,
).map("".join)


def tags(html: Html) -> list[str]:
    return re.findall(r"<[^>]*>", html)


def harmless(html: Html) -> bool:
    """Only known tags, whose attributes cannot act, and nothing that XML cannot carry."""
    allowed = re.compile(
        r"</?[a-z][a-z0-9]*(?: (?:(?:href|src|cite|title|alt|width|height|start|align)"
        r"=\"[^\"<>]*\"|id=\"note-[^\"<>]*\"))*>"
    )
    acting = re.compile(r"^(?:</?(?:script|style|svg|iframe|form|input|object|embed|base|link)\b)")
    leading = re.compile(r"(?:href|src|cite)=\"\s*(?:javascript|vbscript|data):", re.IGNORECASE)
    return all(
        allowed.fullmatch(tag) and not acting.match(tag) and not leading.search(tag)
        for tag in tags(html)
    ) and not re.search("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", html)


@pytest.mark.parametrize("text", NASTY)
def test_nothing_that_acts_passes_into_notes(text: str) -> None:
    assert harmless(markdown.notes(text).html)
    assert harmless(markdown.clean(text))


@QUICK
@given(HTML)
def test_whatever_is_cleaned_is_harmless_and_cleaning_again_changes_nothing(html: str) -> None:
    cleaned = markdown.clean(html)
    assert harmless(cleaned)
    assert markdown.clean(cleaned) == cleaned


def test_harmless_html_in_notes_stays() -> None:
    html = '<figure><img src="a.jpg" alt="A"><figcaption>Is <kbd>A</kbd></figcaption></figure>'
    assert markdown.notes(html).html == html


def test_a_control_character_does_not_reach_the_feed() -> None:
    assert markdown.notes("one\x0btwo&#8;three").html == "<p>one two three</p>"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("*a* **b** ~~c~~", "<p><em>a</em> <strong>b</strong> <del>c</del></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("3. a", '<ol start="3">\n<li>a</li>\n</ol>'),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("[a](b.pdf 'c')", '<p><a href="b.pdf" title="c">a</a></p>'),
        ("<mira@signals.test>", '<p><a href="mailto:mira@signals.test">mira@signals.test</a></p>'),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    assert markdown.notes(text).html == html


def test_a_footnote_and_what_refers_to_it_find_each_other() -> None:
    text = "A[^x] b[^é é] c[^x].\n\n[^x]: One *two*.\n\n    Three.\n[^é é]: - four"

    assert markdown.notes(text).html.split("\n") == [
        '<p>A<sup><a href="#note-1">1</a></sup> b<sup><a href="#note-2">2</a></sup>'
        ' c<sup><a href="#note-1">1</a></sup>.</p>',
        '<p id="note-1"><sup>1</sup> One <em>two</em>.</p>',
        "<p>Three.</p>",
        "",
        '<p id="note-2"><sup>2</sup></p><ul>',
        "<li>four</li>",
        "</ul>",
    ]


def test_the_sign_of_a_footnote_is_no_word() -> None:
    html = markdown.notes("[^1]: Note.\n\nOne[^1]. 10<sup>6</sup>").html

    assert markdown.plain(html) == "Note.\nOne. 106"
    assert markdown.first_paragraph(html) == "One. 106"


def test_ids_of_notes_begin_alike_and_links_to_them_go_along() -> None:
    html = markdown.notes('<h2 id="papers">A</h2>\n\n[b](#papers) [c](#t=75) [d](/x/#papers)').html

    assert '<h2 id="note-papers">' in html
    assert re.findall('href="(.*?)"', html) == ["#note-papers", "#t=75", "/x/#papers"]
    assert '<h3 id="note-papers">A</h3>' in markdown.beneath(html, 3)


def test_a_table_becomes_one() -> None:
    html = markdown.notes("| a | b |\n|:-:|---|\n| 1 | 2 |").html
    assert "<th>" in html
    assert html.count("<td>") + html.count("<td ") == 2


def test_notes_keep_what_was_written() -> None:
    assert markdown.notes("\n\n*a*\n").markdown == "*a*"


def test_addresses_come_in_order_and_readable() -> None:
    html = markdown.notes("[a](/x/?a=1&b=2) ![p](<it's a.png>) <a title='href=\"no\"'>b</a>").html
    assert markdown.addresses(html) == ("/x/?a=1&b=2", "it's%20a.png")


def test_words_that_look_like_an_address_are_none() -> None:
    html = markdown.clean('<p>write href="a" or <code>&lt;a href="b"&gt;</code></p>')
    assert markdown.addresses(html) == ()
    assert markdown.linked(html, lambda _: "wrong") == html


@QUICK
@given(HTML)
@example('<a href="it\'s">x</a>')
@example("<a href='a&nbsp;b&quot;&lt;&amp;copy;'>x</a>")
def test_links_replaced_by_themselves_change_nothing(html: str) -> None:
    cleaned = markdown.clean(html)
    assert markdown.linked(cleaned, lambda address: address) == cleaned


@QUICK
@given(st.text())
def test_a_replaced_link_can_be_read_back_and_breaks_nothing(address: str) -> None:
    html = markdown.linked(Html('<p><a href="a">b</a> <img src="a"></p>'), lambda _: address)
    assert markdown.addresses(html) == (address, address)
    assert [tag.split()[0] for tag in tags(html)] == ["<p>", "<a", "</a>", "<img", "</p>"]


@pytest.mark.parametrize(
    ("text", "level", "headings"),
    [
        ("# a\n\n## b\n\n# c", 2, ["h2", "h3", "h2"]),
        ("### a\n\n#### b", 2, ["h2", "h3"]),
        ("# a\n\n###### b", 3, ["h3", "h4"]),
        ("### a\n\n# b\n\n### c\n\n## d", 3, ["h3", "h3", "h4", "h4"]),
        ("".join(f"{'#' * depth} a\n\n" for depth in range(1, 7)), 3, "h3 h4 h5 h6 h6 h6".split()),
        ("no heading", 2, []),
    ],
)
def test_headings_begin_at_the_level_and_none_skips_one(
    text: str, level: int, headings: list[str]
) -> None:
    moved = markdown.beneath(markdown.notes(text).html, level)
    assert re.findall(r"<(h\d)>", moved) == headings
    assert re.findall(r"</(h\d)>", moved) == headings


@pytest.mark.parametrize(
    ("html", "mended"),
    [
        ("<ul><li>a</li>b <em>c</em><li>d</li></ul>", "<li>b <em>c</em></li><li>d</li>"),
        ("<ol>a<li>b</li></ol>", "<ol><li>a</li><li>b</li></ol>"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "<li>a</li><li><ul><li>b</li></ul></li>"),
        ("<ul><li>a<br>b</li><li><p>c</p></li></ul>", "<ul><li>a<br>b</li><li><p>c</p></li></ul>"),
    ],
)
def test_whatever_stands_in_a_list_belongs_to_an_item(html: str, mended: str) -> None:
    cleaned = markdown.clean(html)

    assert mended in cleaned
    assert markdown.clean(cleaned) == cleaned


def test_too_many_slashes_are_two_as_browsers_take_them() -> None:
    html = markdown.notes("[a](http:///a.test/) [b](https:////b.test/c) [d](/e///f)").html

    assert markdown.addresses(html) == ("http://a.test/", "https://b.test/c", "/e///f")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("", ""),
        ("# A\n\nb *c*\nd\n\n- e\n- f", "A\nb c d\ne\nf"),
        ("a  \nb", "a\nb"),
        ("1 < 2 &amp; `<b>`", "1 < 2 & <b>"),
        ("| a | b |\n|---|---|\n| c | d |", "a b\nc d"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "a\nb"),
        ("<figure><img src=a><figcaption>a</figcaption></figure><p>b</p>", "a\nb"),
        ("a\n\n---\n\nb", "a\nb"),
        ("un**believ**able", "unbelievable"),
    ],
)
def test_plain_words_stand_in_a_line_for_each_paragraph_heading_or_item(
    text: str, plain: str
) -> None:
    assert markdown.plain(markdown.notes(text).html) == plain


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ""),
        ("# A\n\nb *c*\nd  \ne\n\nf", "b c d e"),
        ("![cover](a.jpg)\n\nFirst words.", "First words."),
        ("- a\n- b", "a b"),
        ("# Only\n\n![cover](a.jpg)", "Only"),
    ],
)
def test_the_first_paragraph_is_the_first_that_has_words(text: str, words: str) -> None:
    assert markdown.first_paragraph(markdown.notes(text).html) == words


def test_notes_beside_others_have_no_names_of_their_own() -> None:
    bare = markdown.unnamed(
        markdown.notes('A[^1] <b id="x">b</b> [up](#x) [1](#reference-1)\n\n[^1]: B')
    )

    assert bare.html == (
        '<p>A<sup>1</sup> <b>b</b> up <a href="#reference-1">1</a></p>\n<p><sup>1</sup> B</p>'
    )
    assert bare.markdown.startswith("A[^1]")
