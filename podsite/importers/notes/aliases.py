"""What a topic turns out to be: the show's own name, a format, an acronym of another topic."""

import re
from collections.abc import Iterator

from podsite import urls
from podsite.importers.notes.lines import Remark, quoted
from podsite.importers.notes.run_together import FORMATS

_SMALL_WORDS = frozenset(
    "a an and for in of on the to with de des du la le und der die das von y del".split()
)
_WORD = re.compile(r"[^\W_]+")
_ACRONYM = re.compile(r"[^\W\d_](?:[^\W_]|[.&]){1,7}")


def topic_remarks(line: int, topic: str, show: str) -> Iterator[Remark]:
    """Whether the topic is the show's own name or names a format; it stays all the same."""
    if _is_show(topic, show):
        what = "is the show's own name"
    elif topic.casefold() in map(str.casefold, FORMATS):
        what = "names a format rather than a subject"
    else:
        return
    yield Remark(
        line,
        f"the topic {quoted(topic)} {what}; it stays a topic as it was tagged; "
        "change `topics` in the episode's front matter",
    )


def aliases(
    topics: tuple[str, ...], known: tuple[str, ...], text: str
) -> tuple[tuple[str, str], ...]:
    """Pairs of an acronym among the topics and the topic, of this episode or of the show, that it
    stands for.

    An acronym that the show knows already is left alone. A topic that the text (case-folded, its
    words parted by one space) introduces as "multiple sclerosis (ms)" is preferred to one whose
    initials merely fit.
    """
    candidates = (*topics, *known)
    decided = {name.casefold() for name in known}
    pairs = []
    for acronym in topics:
        if acronym.casefold() in decided or not _is_acronym(acronym):
            continue
        introduced = [topic for topic in candidates if _introduces(text, topic, acronym)]
        fitting = [topic for topic in candidates if _fits(acronym, topic)]
        pairs += [(acronym, topic) for topic in (*introduced, *fitting)[:1]]
    return tuple(pairs)


def alias_remark(line: int, alias: str, topic: str, text: str) -> Remark:
    """What to write where, so that the two topics become one."""
    why = "the notes say so" if _introduces(text, topic, alias) else "its initials"
    return Remark(
        line,
        f"{quoted(alias)} looks like an alias of the topic {quoted(topic)} ({why}); to show both "
        f"as one, write `aliases: [{alias}]` into topics/{urls.slug(topic)}.md",
    )


def _is_show(topic: str, show: str) -> bool:
    """Whether the topic is the show's title, an article or the word podcast apart."""

    def core(text: str) -> str:
        return " ".join(text.casefold().split()).removeprefix("the ").removesuffix(" podcast")

    return core(show) != "" and core(topic) == core(show)


def _is_acronym(topic: str) -> bool:
    """Whether the topic is a short word mostly of capitals (`MS`, `ALS`, `R&D`, `mTBI`)."""
    return bool(_ACRONYM.fullmatch(topic)) and sum(map(str.isupper, topic)) >= 2


def _fits(acronym: str, topic: str) -> bool:
    """Whether the acronym is made of the topic's initials, those of small words or not."""
    words = _WORD.findall(topic.casefold())
    letters = re.sub(r"[.&]", "", acronym.casefold())
    every = "".join(word[0] for word in words)
    main = "".join(word[0] for word in words if word not in _SMALL_WORDS)
    return _has_words(topic) and letters in (every, main)


def _introduces(text: str, topic: str, acronym: str) -> bool:
    """Whether the text has "topic (acronym)", a topic of several words."""
    return _has_words(topic) and f"{topic.casefold()} ({acronym.casefold()})" in text


def _has_words(topic: str) -> bool:
    return " " in topic or "-" in topic
