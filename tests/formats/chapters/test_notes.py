"""Times in show notes are chapters where they make a list, in whichever form people write them."""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from podsite.formats import markdown, seeking, spoken
from podsite.formats.chapters import notes
from podsite.formats.chapters.notes import Listed
from podsite.formats.frontmatter import split
from tests.formats.chapters.known import DREAM, MIRROR, PAGE, WELCOME, at

CASES = Path(__file__).parents[2] / "cases" / "chapters"
SHOWS = Path(__file__).parents[4] / "shared" / "corpora" / "syntax" / "shows"
HOUR = timedelta(hours=1)


def listed(text: str, duration: timedelta | None = 2 * HOUR) -> Listed:
    return notes.chapters(markdown.notes(text).html, duration)


def told(text: str) -> list[tuple[float, str]]:
    return [(one.start.total_seconds(), one.title) for one in listed(text).chapters]


def test_the_case_of_real_shape_is_read_with_its_end_and_its_link() -> None:
    text = (CASES / "notes.md").read_text("utf-8")

    assert listed(text).chapters == (
        at(0, WELCOME),
        at(95.5, MIRROR, url=PAGE),
        at(754, DREAM, 1800),
        at(3723, "Goodbye"),
    )


@pytest.mark.parametrize(
    "form",
    [
        "{time} {title}",
        "{time} - {title}",
        "{time} – {title}",
        "{time}: {title}",
        "{time} | {title}",
        "{time} → {title}",
        "({time}) {title}",
        "[{time}] {title}",
        "[@{time}] - {title}",
        "@{time} {title}",
        "**{time}** {title}",
        "**[{time}](#t={time})** {title}",
        "[{time}](#t={time}) {title}",
        "- {time} {title}",
        "* **{time}** - {title}",
        "1. {time} {title}",
        "### {time} {title}",
        "> {time} {title}",
        "▶ {time} {title}",
        "<b>{time}</b> {title}",
        "`{time}` {title}",
        "[{time}](https://video.test/?v=1) {title}",
        "{title} – {time}",
        "{title} ({time})",
        "- {title} [{time}]",
        "{title} **{time}**",
        "[{title}](#t={time})",
        "| {time} | {title} |\n|---|---|",
    ],
)
def test_every_way_to_write_them_is_read(form: str) -> None:
    said = [("0:00", "Welcome"), ("12:34", "Why we dream"), ("1:02:03", "Goodbye")]
    rows = [form.format(time=time, title=title) for time, title in said]

    assert told("Of dreams.\n\n" + "\n\n".join(rows)) == [
        (0, "Welcome"),
        (754, "Why we dream"),
        (3723, "Goodbye"),
    ]


@pytest.mark.parametrize(
    "times", [("00:00:00.000", "00:12:34.500"), ("0m00s", "12m34s"), ("00:00", "0:12:34")]
)
def test_every_way_to_write_a_time_is_read(times: tuple[str, str]) -> None:
    found = told(f"{times[0]} A\n\n{times[1]} B")

    assert [int(start) for start, _ in found] == [0, 754]


def test_lines_without_empty_ones_between_them_are_lines() -> None:
    assert told("Chapters:\n0:00 Welcome\n1:00 Sleep\n2:00 Dreams") == [
        (0, "Welcome"),
        (60, "Sleep"),
        (120, "Dreams"),
    ]


def test_a_time_alone_is_of_what_stands_below_it() -> None:
    assert told("03:30\n\n* **Q:** Why?\n* Because.\n\n06:24\n\n## Mirrors\n\nMore.") == [
        (210, "Q: Why?"),
        (384, "Mirrors"),
    ]


def test_a_table_with_a_column_of_times_is_a_list() -> None:
    assert told("| when | what |\n|--|--|\n| 0:00 | Welcome |\n| 1:00 | Sleep |") == [
        (0, "Welcome"),
        (60, "Sleep"),
    ]


def test_a_stretch_of_time_has_an_end() -> None:
    assert listed("0:00-1:30 A\n\n01:30 – 02:00: B").chapters == (at(0, "A", 90), at(90, "B", 120))


@pytest.mark.parametrize(
    "text",
    [
        "We meet at 12:30 for lunch.\n\nThen at 14:00.",
        "10:30 is early.",
        "At 12:34 she says why, and at 15:00 why not.",
        "18:30 Uhr Einlass\n\n19:00 Uhr Beginn",
        "9:30 am Doors\n\n10:30 am Talk",
        "    0:00 code\n    1:00 more code",
        "A (1:00)\n\nB (2:00)",
        "No times at all.",
        "",
    ],
)
def test_a_mention_is_no_chapter(text: str) -> None:
    assert listed(text) == Listed()


def test_times_of_another_recording_are_none() -> None:
    assert listed("1:00:00 A\n\n1:01:00 B\n\n1:02:00 C", HOUR).chapters == ()


def test_a_time_that_goes_back_is_left_out_and_told() -> None:
    found = listed("0:00 A\n\n1:00 B\n\n50:00 C\n\n02:33 D\n\n1:03:00 E")

    assert [one.title for one in found.chapters] == ["A", "B", "C", "E"]
    assert [(one.written, one.title) for one in found.misplaced] == [("02:33", "D")]


def test_of_two_at_one_time_the_first_is_a_chapter() -> None:
    found = listed("0:00 A\n\n1:00 B\n\n1:00 C\n\n2:00 D")

    assert [one.title for one in found.chapters] == ["A", "B", "D"]


def test_where_many_go_back_none_is_a_chapter_and_all_those_are_told() -> None:
    found = listed("5:00 A\n\n1:00 B\n\n4:00 C\n\n2:00 D\n\n3:00 E")

    assert found.chapters == ()
    assert len(found.misplaced) == 2


def test_a_long_line_is_a_title_of_its_first_words() -> None:
    (first, _) = listed(f"0:00 {'word ' * 100}\n\n1:00 B").chapters

    assert first.title.endswith("word…")
    assert len(first.title) <= 200


@settings(deadline=None, max_examples=200)
@given(st.text(st.sampled_from("0123456789:. -–()[]#t=@*\nabm|>`<"), max_size=200))
def test_whatever_is_written_chapters_go_forward_within_the_recording(text: str) -> None:
    starts = [one.start for one in listed(text, HOUR).chapters]

    assert starts == sorted(set(starts))
    assert all(timedelta() <= start < HOUR for start in starts)
    assert all(one.title for one in listed(text).chapters)


# A line of the corpus that begins with a time, as one sees it without reading Markdown.
_WRITTEN = re.compile(r"(?m)^[ \t]*(?:[*+-] +)?(?:\*\*)?\[?\d{1,2}:\d\d(?::\d\d)?\b")
_LINK = re.compile(r"\]\(#t=([\d:]+)\)")


@pytest.mark.skipif(not SHOWS.is_dir(), reason=f"there is no {SHOWS} beside this checkout")
def test_every_time_of_a_thousand_real_episodes_is_a_chapter_or_explained() -> None:
    """`pytest -s` prints how many there are."""
    many: Counter[int] = Counter()
    why: Counter[str] = Counter()
    links = sought = written = made = misplaced = 0
    for file in sorted(SHOWS.iterdir()):
        body = split(file.read_text("utf-8")).body
        html = markdown.notes(body).html
        found = notes.chapters(html, None)
        # Raw HTML that is never closed swallows what follows it, on the page as well.
        seen = re.split("(?<!`)<style>", body)[0]
        times = _WRITTEN.findall(seen)
        many[len(found.chapters)] += 1
        written, made = written + len(times), made + len(found.chapters)
        misplaced += len(found.misplaced)
        links += len(_LINK.findall(body))
        page = seeking.sought(html, None, set())
        sought += sum(
            spoken.fragment(address) is not None and re.fullmatch(r"#t=\d+", address) is not None
            for address in markdown.addresses(page)
        )
        assert len(_LINK.findall(body)) <= page.count('<a href="#t='), file.name
        assert "#t=" not in seeking.unsought(html, "/episodes/a/"), file.name
        if found.chapters:
            assert len(found.chapters) + len(found.misplaced) == len(times), file.name
        else:
            why["no time in the notes" if not times else "a single time"] += 1
            assert len(times) <= 1, file.name
    print(f"\n{many.total()} episodes; chapters per episode: {dict(sorted(many.items()))}")
    print(f"{written} lines with a time: {made} chapters, {misplaced} go back in time")
    print(f"{links} links to a time, {sought} seek links made; without chapters: {dict(why)}")
    assert sought >= links > 10_000
    assert why.total() == many[0] < 30
    assert misplaced < written / 200
