"""What a topic turns out to be: the show's own name, a format, an acronym of another topic."""

import re
from collections.abc import Iterable

from podsite import urls
from podsite.importers.notes.remark import Remark, quoted
from podsite.importers.notes.run_together import FORMATS

SMALL_WORDS = frozenset(
    ("a an and for in of on the to with de des du la le und der die das von y del").split()
)
WORD = re.compile(r"[^\W_]+")
ACRONYM = re.compile(r"[^\W\d_](?:[^\W_]|[.&]){1,7}")


def topic_remarks(line: int, topics: Iterable[str], show: str) -> tuple[Remark, ...]:
    """Which topics are the show's own name, and which name a format; both stay."""
    remarks = []
    for topic in topics:
        if same_name(topic, show):
            what = "is the show's own name; it stays a topic as it was tagged"
        elif topic.casefold() in map(str.casefold, FORMATS):
            what = "names a format rather than a subject; it stays a topic as it was tagged"
        else:
            continue
        remarks.append(
            Remark(
                line,
                f"the topic {quoted(topic)} {what}; change `topics` in the episode's front matter",
            )
        )
    return tuple(remarks)


def same_name(topic: str, show: str) -> bool:
    """Whether the topic is the show's title, an article or the word podcast apart."""

    def core(text: str) -> str:
        return " ".join(text.casefold().split()).removeprefix("the ").removesuffix(" podcast")

    return bool(core(show)) and core(topic) == core(show)


def aliases(
    topics: tuple[str, ...], known: tuple[str, ...], text: str
) -> tuple[tuple[str, str], ...]:
    """Pairs of an acronym among the topics and the topic, of this episode or of the show, that it
    stands for.

    An acronym that the show knows already is left alone. A topic that the text introduces as
    "Multiple Sclerosis (MS)" is preferred to one whose initials merely fit.
    """
    decided = {name.casefold() for name in known}
    low = " ".join(text.casefold().split())
    pairs = []
    for acronym in topics:
        if acronym.casefold() in decided or not is_acronym(acronym):
            continue
        fitting = [topic for topic in (*topics, *known) if stands_for(acronym, topic, low)]
        fitting.sort(key=lambda topic: not introduced(acronym, topic, low))
        pairs += [(acronym, fitting[0])] if fitting else []
    return tuple(pairs)


def is_acronym(topic: str) -> bool:
    """Whether the topic is a short word mostly of capitals (`MS`, `ALS`, `R&D`, `mTBI`)."""
    return bool(ACRONYM.fullmatch(topic)) and sum(map(str.isupper, topic)) >= 2


def stands_for(acronym: str, topic: str, low: str) -> bool:
    """Whether the acronym is made of the topic's initials, or the text says so."""
    if topic == acronym or not {" ", "-"}.intersection(topic):
        return False
    words = WORD.findall(topic.casefold())
    letters = re.sub(r"[.&]", "", acronym.casefold())
    all_initials = "".join(word[0] for word in words)
    main_initials = "".join(word[0] for word in words if word not in SMALL_WORDS)
    return letters in (all_initials, main_initials) or introduced(acronym, topic, low)


def introduced(acronym: str, topic: str, low: str) -> bool:
    """Whether the text, in lower case, has "topic (acronym)"."""
    return f"{topic.casefold()} ({acronym.casefold()})" in low


def alias_remark(line: int, alias: str, topic: str, text: str) -> Remark:
    """What to write where, so that the two topics become one."""
    why = (
        "the notes say so"
        if introduced(alias, topic, " ".join(text.casefold().split()))
        else "its initials"
    )
    return Remark(
        line,
        f"{quoted(alias)} looks like an alias of the topic {quoted(topic)} ({why}); "
        f"to show both as one, write `aliases: [{alias}]` into {topic_file(topic)}",
    )


def topic_file(topic: str) -> str:
    """Where the show would keep what it says of the topic."""
    return f"topics/{urls.slug(topic)}.md"
