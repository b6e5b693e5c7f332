"""The site speaks every language that it ships: catalogues are whole, and pages say them."""

import re
from collections.abc import Iterator
from datetime import timedelta
from functools import cache
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from lxml import html

from podsite.language import TRANSLATIONS, Language
from podsite.model import Chapter, Credit, Cue, Link, Reference, Transcript, Url
from podsite.output import Document
from podsite.pages.missing import missing as missing_page
from podsite.relate import Catalogue
from podsite.render import drawn, render
from podsite.theme import Theme, shipped
from tests.catalogues import (
    LANGUAGES,
    Said,
    catalogue,
    forms,
    missing,
    obsolete,
    said,
    texts,
    translated,
    updated,
    written,
)
from tests.shows import a_catalogue, a_correction, a_show, an_episode

SAID = said()
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")
TAGS = re.compile(r"<[^>]+>")
SPOKEN = ("aria-label", "alt", "title", "placeholder", "data-told", "data-save", "data-remove")


def test_every_catalogue_is_one_that_is_held_here() -> None:
    assert sorted(file.stem for file in TRANSLATIONS.glob("*.po")) == sorted(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    assert missing(catalogue(language), SAID) == [], "run: python -m tests.catalogues"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_translated_that_nobody_says(language: str) -> None:
    assert obsolete(catalogue(language), SAID) == [], "run: python -m tests.catalogues"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_as_its_script_writes_it(language: str, tmp_path: Path) -> None:
    written(updated(language), tmp_path / "made.po")

    assert (tmp_path / "made.po").read_bytes() == (TRANSLATIONS / f"{language}.po").read_bytes()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_names_what_its_sentence_names_and_links_where_it_links(
    language: str,
) -> None:
    found = catalogue(language)
    wrong = []
    for message in translated(found):
        wanted, made = _parts(texts(message)[-1]), forms(message)
        # Where a noun says by itself how many there are, the number need not stand beside it.
        wrong += [form for form in made if not _parts(form) <= wanted]
        wrong += [made[-1]] if _parts(made[-1]) != wanted else []
    assert wrong == []


def _parts(text: str) -> set[str]:
    return {*PLACEHOLDER.findall(text), *TAGS.findall(text)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_noun_is_asked_for(language: str) -> None:
    """What CLDR calls the forms and what the catalogue counts lead to the same ones."""
    words = Language(language).words
    plurals = [one for one in translated(catalogue(language)) if len(texts(one)) > 1]

    assert plurals
    for noun in plurals:
        one, many = texts(noun)
        asked = {words.ngettext(one, many, number) for _, number in Language(language).plurals}
        assert asked == set(forms(noun))


def test_what_is_missing_and_what_is_obsolete_are_told_by_name() -> None:
    found = catalogue("de")
    more: dict[Said, list[tuple[str, int]]] = {("A new word", None): [], **SAID}
    del more["Chapters", None]

    assert missing(found, more) == [("A new word", None)]
    assert obsolete(found, more) == [("Chapters", None)]


def test_a_noun_with_too_few_forms_is_missing() -> None:
    found = catalogue("ar")
    noun = ("{n} result for {q}", "{n} results for {q}")
    message = found.get(noun)
    assert message
    message.string = ("{n} {q}", "{n} {q}")

    assert missing(found, SAID) == [(noun, None)]


def _unmarked(source: str) -> Iterator[str]:
    """What a template says to people outside of `_("…")` and `{% trans %}`."""
    bare = re.sub(r"\{% trans.*?endtrans %\}", "", source, flags=re.DOTALL)
    bare = re.sub(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", bare, flags=re.DOTALL)
    tree: Any = html.fromstring(f"<div>{bare}</div>")
    for one in tree.iter():
        if not isinstance(one.tag, str) or one.tag in ("script", "style"):
            continue
        texts = [one.text, *(child.tail for child in one), *(one.get(name) for name in SPOKEN)]
        yield from (text.strip() for text in texts if text and re.search(r"[^\W\d_]{2}", text))


@pytest.mark.parametrize("file", sorted(shipped().glob("*.html")), ids=lambda file: file.name)
def test_a_template_says_nothing_that_cannot_be_translated(file: Path) -> None:
    names = {"ORCID"}
    assert [text for text in _unmarked(file.read_text("utf-8")) if text not in names] == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<p>Some words</p>", ["Some words"]),
        ('<p>{{ _("Some words") }}</p>', []),
        ("<p>{% trans %}Some <b>words</b>{% endtrans %} · {{ one }}</p>", []),
        ('<img alt="A picture of {{ one }}">', ["A picture of"]),
        ("<script>let words;</script>", []),
    ],
)
def test_what_is_not_marked_is_found(source: str, found: list[str]) -> None:
    assert [*_unmarked(source)] == found


def _show(language: str) -> Catalogue:
    """A show whose own words are no words."""
    at = (timedelta(seconds=5),)
    cue = Cue(text="Fqf.", start=timedelta(), end=at[0], speaker="A")
    episodes = [
        an_episode(
            f"q{number}",
            title=f"Qxq {number}",
            body="Qvq.",
            number=number,
            season=1 + number // 2,
            guests=(Credit(name="Zqz Wqw", role="guest"),),
            people=(Credit(name="Kqk Jqj", role="Sound Designer"),),
            topics=("Vqv", "Bqb"),
            series="Hqh",
            chapters=(Chapter(start=timedelta(), title="Xqx"), Chapter(start=at[0], title="Yqy")),
            transcript=Transcript(file=PurePosixPath("q.vtt"), cues=(cue,)),
            references=(Reference(title="Gqg", at=at),),
            corrections=(a_correction("Dqd.", at=at[0]),),
            links=(Link(name="Lql", url=Url("https://elsewhere.test/")),),
            explicit=True,
        )
        for number in range(1, 4)
    ]
    show = a_show(title="Nqn", body="Pqp.", language=language, per_page=2, topic_minimum=1)
    return a_catalogue(*episodes, show=show)


@cache
def _pages(language: str) -> dict[str, str]:
    """Every page of that show as people meet it in a language."""
    theme = Theme((shipped(),), "https://signals.test/", language=Language(language))
    site = render(_show(language), Path("/show"), theme)
    return {
        one.address: one.content.decode()
        for one in drawn(site, theme)
        if isinstance(one, Document) and b"<html" in one.content[:100]
    }


def _heard(page: str) -> set[str]:
    """All that a page says: its texts, and what is read out or shown of its elements."""
    tree: Any = html.document_fromstring(page)
    texts = {" ".join(text.split()) for text in tree.xpath("//text()[not(parent::script)]")}
    spoken = {value for one in tree.iter() for value in one.attrib.values()}
    return texts | spoken


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_hold_no_english_where_there_is_another_word(language: str) -> None:
    left: dict[str, set[str]] = {}
    words = [*translated(catalogue(language))]
    own = {form for message in words for form in forms(message)}
    english = [
        re.compile(".+".join(map(re.escape, PLACEHOLDER.split(text))))
        for message in words
        for text in texts(message)
        if text not in own and re.search("[a-z]{3}", PLACEHOLDER.sub("", text))
    ]
    for address, page in _pages(language).items():
        if found := {text for text in _heard(page) for one in english if one.fullmatch(text)}:
            left[address] = found
    assert left == {}


def test_that_is_a_test_of_every_kind_of_page() -> None:
    """English pages say most of what there is to say."""
    heard = set().union(*map(_heard, _pages("en").values()))
    plain = {text for text, _ in SAID if isinstance(text, str) and not PLACEHOLDER.search(text)}

    assert len(plain & heard) > 90


@pytest.mark.parametrize("language", ["nl", "tlh", "xx-YY"])
def test_a_language_that_has_no_catalogue_speaks_english(language: str) -> None:
    assert ">Chapters</h2>" in _pages(language)["/episodes/q1/"]


@pytest.mark.parametrize(
    ("tag", "chapters"), [("pt-BR", "Capítulos"), ("de_CH", "Kapitel"), ("DE-at", "Kapitel")]
)
def test_a_country_speaks_its_language(tag: str, chapters: str) -> None:
    assert Language(tag).say("Chapters") == chapters


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ja", "ltr"), ("en", "ltr")])
def test_every_page_says_how_its_script_runs(language: str, direction: str) -> None:
    said = {
        re.search(r'<html lang="(\w+)" dir="(\w+)"', page) for page in _pages(language).values()
    }

    assert {found and found.groups() for found in said} == {(language, direction)}


def test_the_frame_follows_the_language_too() -> None:
    page: Any = html.document_fromstring(_pages("de")["/topics/"])

    assert page.findtext(".//title") == "Themen – Nqn"
    (about,) = page.xpath("//meta[@name='description']/@content")
    assert about == "Alle Themen von Nqn, von A bis Z"
    assert [one.text for one in page.xpath("//header//nav//a")] == [
        "Episoden",
        "Themen",
        "Personen",
        "Über",
    ]
    assert '"name": "Themen"' in _pages("de")["/topics/vqv/"].replace('":"', '": "')


def test_a_theme_of_ones_own_says_what_no_catalogue_knows(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text(
        '{{ _("Dinner for %(number)s", number=3) }} {{ _("About") }}'
    )
    theme = Theme((tmp_path, shipped()), "https://signals.test/", language=Language("de"))
    (page,) = missing_page(_show("de"))

    assert theme.draw(page).content.decode() == "Dinner for 3 Über"
