"""What is one topic or person stays one under every spelling, and has one readable address."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from podsite import urls
from podsite.cli import main
from podsite.model import Person, Topic
from podsite.relate.identity import keys, person_key, person_slug, spellings, topic_key, topic_slug
from tests.shows import lay, written

# The two hundred nastiest names: each row is one topic, under all the spellings that stand in it.
NASTY: tuple[tuple[str, ...], ...] = (
    ("C", "c", "C."),
    ("C++", "c++", "C ++", "C plus plus"),
    ("C#", "c#", "C♯", "C sharp"),
    ("F#", "f sharp"),
    ("F",),
    ("Objective-C", "objective c", "ObjectiveC"),
    (".NET", "dotnet", "Dot Net"),
    ("net", "Net"),
    ("ASP.NET", "asp net"),
    ("Node.js", "NodeJS", "node js"),
    ("R", "r"),
    ("R&D", "R & D", "r and d"),
    ("Q&A", "q and a"),
    ("Machine Learning", "machine-learning", "MachineLearning", "MACHINE_LEARNING"),
    ("Rock 'n' Roll", "Rock & Roll", "rock and roll", "Rock’n’Roll", "rock n roll", "rock-n-roll"),
    ("AT&T", "at & t"),
    ("100%", "100 percent"),
    ("100",),
    ("a/b", "A / B", "ab", "a\u00a0b", "a\u3000B", "a\u2011\u200bb"),
    ("a\\b/c", "abc"),
    ("#MeToo", "MeToo", "me too"),
    ("#", "sharp"),
    ("+", "plus"),
    ("&", "and"),
    ("@home", "at home"),
    ("home",),
    ("$", "＄"),
    ("A$AP",),
    ("€",),
    ("Java™", "Java", "java®"),
    ("JavaScript", "Java Script"),
    ("CON", "con", "Con."),
    ("aux", "AUX"),
    ("nul.", "NUL"),
    ("PRN",),
    ("COM1", "com 1"),
    ("com¹⁰", "COM10"),
    ("LPT9",),
    ("x-con",),
    ("index", "Index"),
    ("index.html",),
    ("feed.xml", "Feed XML"),
    ("page", "Page."),
    ("..a", "a"),
    (".",),
    ("..",),
    ("...",),
    ("…",),
    ("/",),
    ("\\",),
    ("-",),
    ("--",),
    ("_",),
    ("?",),
    ("???",),
    ("!",),
    ("!!!",),
    ("*",),
    ("~",),
    ("'",),
    ('"',),
    ("<script>", "script"),
    ("<!--",),
    ("{{ view }}", "view"),
    ("%2e%2e%2f",),
    ("trailing dots...", "Trailing Dots"),
    ("trailing space ", "trailing space"),
    ("🚀",),
    ("🚀🚀",),
    ("🌍",),
    ("Rocket", "rocket"),
    ("Rocket 🚀", "rocket🚀"),
    ("❤️", "❤"),
    ("💔",),
    ("👍", "👍🏽"),
    ("👩‍🚀",),
    ("👩",),
    ("🏳️‍🌈",),
    ("🇩🇪",),
    ("🇦🇹",),
    ("1️⃣", "1", "-1"),
    ("∞",),
    ("½", "1⁄2"),
    ("²", "2"),
    ("H₂O", "h2o"),
    ("→",),
    ("☃",),
    ("Москва", "МОСКВА"),
    ("ёлка",),
    ("елка",),
    ("Київ",),
    ("Київ\u0301",),
    ("العربية",),
    ("\u200fעברית\u200f", "עברית"),
    ("می‌خواهم", "میخواهم"),
    ("हिन्दी",),
    ("ภาษาไทย",),
    ("中文",),
    ("東京", "東 京"),
    ("京東",),
    ("日本語",),
    ("ひらがな",),
    ("ヒラガナ", "ﾋﾗｶﾞﾅ"),
    ("한국어", unicodedata.normalize("NFD", "한국어")),
    ("ქართული",),
    ("Ελληνικά", "ΕΛΛΗΝΙΚΆ"),
    ("Ꮳ",),
    ("አማርኛ",),
    ("ＡＩ", "AI", "a.i."),
    ("Al",),
    ("Café", "Cafe\u0301", "CAFÉ"),
    ("Cafe",),
    ("Straße", "STRASSE", "strasse"),
    ("Müller", "Mu\u0308ller"),
    ("Muller",),
    ("ﬁnance", "finance"),
    ("İstanbul", "i̇stanbul"),
    ("Istanbul",),
    ("ıstanbul",),
    ("ǆ", "ǅ", "dž"),
    ("ſ", "s", "S"),
    ("Å", "Å", "A\u030a"),
    ("Ω", "Ω", "ω"),
    ("µ", "μ"),
    ("x\u0301",),
    ("x",),
    ("\u0301",),
    ("\u200f",),
    ("\u200b",),
    ("\u2060",),
    ("\ufeffbom", "bom"),
    ("soft\u00adhyphen", "softhyphen"),
    ("Z̷a̴l̵g̶o̷",),
    ("zalgo",),
    ("a" * 300,),
    ("a" * 300 + "b", "A" * 300 + "B"),
    ("é" * 300,),
    ("長" * 300,),
    ("🚀" * 300,),
    ("?" * 300,),
    ("word " * 60, "word-" * 60),
    ("constructor",),
    ("__proto__", "proto"),
    ("toString",),
    ("null",),
    ("undefined",),
    ("true",),
    ("NaN",),
    ("0",),
    ("00",),
    ("1e3",),
    ("0x1F",),
    ("2026-11-22",),
    ("12:34",),
    ("1,000", "1000"),
    ("' OR 1=1 --",),
    ("$(rm -rf /)",),
    ("`id`", "id"),
    ("%s%d",),
    ("C:\\Windows",),
    ("//server/share",),
    ("https://topic.test/?a=b#c",),
    ("mailto:x@topic.test",),
    ("javascript:alert(1)",),
    ("topic?query",),
    ("topic#fragment",),
    ("topic;param",),
    ("a:b:c:d",),
    ("[link](/)", "link"),
    ("**bold**", "bold"),
    ("| pipe |", "pipe"),
    ("Tabs\tand\tmore", "tabs & more"),
    ("Mr. T", "mr t"),
    ("T",),
    ("COVID-19", "covid 19", "Covid19"),
    ("COVID",),
    ("Vue 2",),
    ("Vue 3",),
    ("K-12", "k12"),
    ("12K",),
    ("I/O", "IO"),
    ("10",),
    ("١٠",),
    ("Ⅳ", "IV"),
    ("①②", "12"),
    ("e=mc²",),
    ("a+",),
    ("a@b",),
    ("x" * 179,),
    ("x" * 180,),
    ("x" * 181,),
    ("the",),
    ("The The", "the-the"),
    ("and and", "& &"),
    ("Ü", "ü"),
    ("ñandú",),
    ("nandu",),
    ("Ødegaard",),
    ("ज्ञ",),
    ("ไม่มีช่องว่าง",),
    ("🧠 & 🫀",),
    ("🧠",),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a show whose episodes have the nasty names: all of each row, one an episode."""
    folder = tmp_path_factory.mktemp("nasty")
    lay(folder, {"show.md": "---\ntitle: Nasty\nurl: https://nasty.test/\ntopic_minimum: 1\n---\n"})
    for place in range(max(map(len, NASTY))):
        names = [row[place] for row in NASTY if place < len(row)]
        lay(folder, {f"episodes/e{place}.md": _episode(place, names)})
    assert main(["build", "--show", str(folder), "--now", "2026-06-01"]) == 0
    return folder / "public" / "topics"


def _episode(place: int, names: list[str]) -> str:
    quoted = "".join(f'  - "{"".join(map(_escaped, name))}"\n' for name in names)
    return (
        f"---\ntitle: Episode {place}\ndate: 2026-01-0{place + 1}\ntopics:\n{quoted}---\n\nHello.\n"
    )


def _escaped(character: str) -> str:
    plain = character.isalnum() or character in " .:-"
    return character if plain and character.isascii() else f"\\U{ord(character):08X}"


def test_there_are_two_hundred_of_them() -> None:
    assert len(NASTY) >= 200


def test_each_nasty_topic_has_one_key_and_no_two_have_the_same() -> None:
    found = [{topic_key(name.strip()) for name in row} for row in NASTY]

    assert [row for row, keys_ in zip(NASTY, found, strict=True) if len(keys_) != 1] == []
    assert len(set.union(*found)) == len(NASTY)


def test_each_nasty_topic_has_one_page_and_its_other_spellings_lead_there(site: Path) -> None:
    pages = {file.parent for file in site.glob("*/feed.xml")}

    assert len(pages) == len(NASTY)
    for folder in site.iterdir():
        if folder.is_dir() and folder not in pages:
            assert 'http-equiv="refresh"' in (folder / "index.html").read_text("utf-8")


def test_their_folders_are_different_on_every_file_system(site: Path) -> None:
    names = [folder.name for folder in site.iterdir() if folder.is_dir()]

    assert len({unicodedata.normalize("NFD", name).casefold() for name in names}) == len(names)
    assert all(len(name.encode()) <= 255 and name.strip(" .") == name for name in names)
    reserved = {"con", "prn", "aux", "nul", *(f"{a}{n}" for a in ("com", "lpt") for n in range(10))}
    assert not reserved.intersection(names)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("C", "c"),
        ("C++", "cplusplus"),
        ("C#", "csharp"),
        (".NET", "dotnet"),
        ("Machine Learning", "machine-learning"),
        ("Rock 'n' Roll", "rock-and-roll"),
        ("#MeToo", "metoo"),
        ("🚀", "rocket"),
        ("Rocket 🚀", "rocket-rocket"),
        ("Straße", "strasse"),
        ("ＡＩ", "ai"),
        ("東京", "東京"),
        ("…", "full-stop-full-stop-full-stop"),
        ("CON", "x-con"),
    ],
)
def test_an_address_can_be_read(name: str, slug: str) -> None:
    assert topic_slug(name) == slug


@given(st.text(min_size=1))
def test_a_topic_is_one_in_every_case_and_form_of_unicode(name: str) -> None:
    assert topic_key(name)
    for form in ("NFC", "NFD"):
        assert topic_key(unicodedata.normalize(form, name)) == topic_key(name)
    folded = urls.folded(name)
    assert topic_key(folded) == topic_key(urls.folded(folded))


@given(st.text(min_size=1))
def test_a_topics_slug_is_one_that_a_file_could_have(name: str) -> None:
    assert urls.slug(topic_slug(name)) == topic_slug(name)


@pytest.mark.parametrize(
    "spelling",
    [
        "Dr. Stefano Pluchino, MD, PhD",
        "stefano pluchino",
        "Prof. Stefano Pluchino",
        "STEFANO PLUCHINO, Ph.D.",
        "Stefano  Pluchino",
        "Stefano-Pluchino",
    ],
)
def test_titles_case_and_signs_make_nobody_another_person(spelling: str) -> None:
    assert person_key(spelling) == person_key("Stefano Pluchino")
    assert person_slug(spelling) == "stefano-pluchino"


def test_initials_are_one_however_they_are_set_and_accents_tell_people_apart() -> None:
    assert len({person_key(name) for name in ("J. K. Rowe", "J.K. Rowe", "JK Rowe")}) == 1
    assert person_key("José Ruiz") != person_key("Jose Ruiz")


def test_a_file_owns_its_slug_its_name_and_its_aliases() -> None:
    topic = written(Topic, "ms", "topics", title="Multiple Sclerosis", aliases=("M. S.", "MSc"))

    assert keys(topic) == {"ms": "ms", "multiplesclerosis": "Multiple Sclerosis", "msc": "MSc"}
    assert spellings(topic) == ("ms", "multiple-sclerosis", "m-s", "msc")


def test_the_alias_with_a_title_has_an_address_with_and_without_it() -> None:
    person = written(Person, "ada", "people", name="Ada Marlow", aliases=("Dr. Ada M. Marlow",))

    assert spellings(person) == ("ada", "ada-marlow", "ada-m-marlow", "dr-ada-m-marlow")
