"""Apple's categories, which all directories share."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import warning
from podsite.formats.words import likeliest
from podsite.model import Podcast
from podsite.problem import Problem

# Category → its subcategories. Case and `&` count (Apple, A Podcaster's Guide to RSS).
_CATEGORIES = {
    "Arts": "Books, Design, Fashion & Beauty, Food, Performing Arts, Visual Arts",
    "Business": "Careers, Entrepreneurship, Investing, Management, Marketing, Non-Profit",
    "Comedy": "Comedy Interviews, Improv, Stand-Up",
    "Education": "Courses, How To, Language Learning, Self-Improvement",
    "Fiction": "Comedy Fiction, Drama, Science Fiction",
    "Government": "",
    "Health & Fitness": (
        "Alternative Health, Fitness, Medicine, Mental Health, Nutrition, Sexuality"
    ),
    "History": "",
    "Kids & Family": "Education for Kids, Parenting, Pets & Animals, Stories for Kids",
    "Leisure": (
        "Animation & Manga, Automotive, Aviation, Crafts, Games, Hobbies, Home & Garden,"
        " Video Games"
    ),
    "Music": "Music Commentary, Music History, Music Interviews",
    "News": (
        "Business News, Daily News, Entertainment News, News Commentary, Politics, Sports News,"
        " Tech News"
    ),
    "Religion & Spirituality": (
        "Buddhism, Christianity, Hinduism, Islam, Judaism, Religion, Spirituality"
    ),
    "Science": (
        "Astronomy, Chemistry, Earth Sciences, Life Sciences, Mathematics, Natural Sciences,"
        " Nature, Physics, Social Sciences"
    ),
    "Society & Culture": (
        "Documentary, Personal Journals, Philosophy, Places & Travel, Relationships"
    ),
    "Sports": (
        "Baseball, Basketball, Cricket, Fantasy Sports, Football, Golf, Hockey, Rugby, Running,"
        " Soccer, Swimming, Tennis, Volleyball, Wilderness, Wrestling"
    ),
    "TV & Film": "After Shows, Film History, Film Interviews, Film Reviews, TV Reviews",
    "Technology": "",
    "True Crime": "",
}

# What categories were called until 2019 → what they are called now.
_OLD = {
    "Arts > Literature": "Arts > Books",
    "Business > Business News": "News > Business News",
    "Business > Management & Marketing": "Business > Management",
    "Business > Shopping": "Business",
    "Education > Education Technology": "Education",
    "Education > Educational Technology": "Education",
    "Education > Higher Education": "Education",
    "Education > K-12": "Education",
    "Education > Language Courses": "Education > Language Learning",
    "Education > Training": "Education > Courses",
    "Games & Hobbies": "Leisure",
    "Games & Hobbies > Other Games": "Leisure > Games",
    "Government & Organizations": "Government",
    "Government & Organizations > Local": "Government",
    "Government & Organizations > National": "Government",
    "Government & Organizations > Non-Profit": "Business > Non-Profit",
    "Government & Organizations > Regional": "Government",
    "Health": "Health & Fitness",
    "Health > Fitness & Nutrition": "Health & Fitness > Fitness",
    "Health > Self-Help": "Education > Self-Improvement",
    "News & Politics": "News > Politics",
    "Religion & Spirituality > Other": "Religion & Spirituality",
    "Science & Medicine": "Science",
    "Society & Culture > History": "History",
    "Sports & Recreation": "Sports",
    "Sports & Recreation > Amateur": "Sports",
    "Sports & Recreation > College & High School": "Sports",
    "Sports & Recreation > Outdoor": "Sports > Wilderness",
    "Sports & Recreation > Professional": "Sports",
    "Technology > Gadgets": "Technology",
    "Technology > Podcasting": "Technology",
    "Technology > Software How-To": "Education > How To",
    "Technology > Tech News": "News > Tech News",
}


def _names() -> Iterator[str]:
    for category, subcategories in _CATEGORIES.items():
        yield category
        yield from (f"{category} > {one.strip()}" for one in subcategories.split(",") if one)


def _key(name: str) -> str:
    """A name without regard to case, blanks, and how `&` and `>` are written."""
    text = re.sub(r"\s*(?:>|/|:|»|›)\s*", " > ", name.casefold())
    return " ".join(re.sub(r"\band\b|&amp;", "&", text).split())


_KNOWN = frozenset(_names())
# However it may be written → how it is written; a subcategory alone stands for itself.
_MEANT = {
    **{_key(name.partition(" > ")[2]): name for name in _KNOWN if ">" in name},
    **{_key(old): new for old, new in _OLD.items()},
    **{_key(name): name for name in _KNOWN},
}


def categories_are_apples(podcast: Podcast) -> Iterator[Problem]:
    """Categories are those of Apple's list, letter by letter (Apple, A Podcaster's Guide to RSS).

    unknown-category: Apple Podcasts, and every directory that follows it, lists a show under no
    category that it does not know. The list is
    https://podcasters.apple.com/support/1691-apple-podcasts-categories; a subcategory is written
    behind its category, as in  Health & Fitness > Medicine
    """
    for place, written in enumerate(podcast.show.categories):
        spelt = " > ".join(part.strip() for part in written.split(">"))
        if spelt not in _KNOWN:
            where = ("categories", place)
            message = f"'{written}' is no category of Apple's; {_advice(written)}"
            yield warning(podcast.show.source, where, "unknown-category", message)


def _advice(written: str) -> str:
    key = _key(written)
    last = key.rpartition(" > ")[2]
    meant = _MEANT.get(key) or _MEANT.get(last) or _MEANT.get(likeliest(key, _MEANT) or "")
    return f"did you mean '{meant}'?" if meant else f"there are {', '.join(_CATEGORIES)}"
