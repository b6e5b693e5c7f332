"""The language of a site: its words, and how it writes dates, lengths, sizes and numbers.

Words come from gettext catalogues in `translations/`, one for each language; what one lacks stays
English. The rest is Unicode's CLDR. The only door to Babel.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from podsite.formats.roles import ALL

if TYPE_CHECKING:
    from babel import Locale

TRANSLATIONS = Path(__file__).parent / "translations"
_WORLD = "en_001"  # English of the world: `22 November 2026`; that of America has to be asked for
_COUNTED = (*range(1, 200), 0, 1_000_000)  # in all languages these have every form there is
_BYTES = ((1_000_000_000, "gigabyte"), (1_000_000, "megabyte"), (1_000, "kilobyte"))


@dataclass(frozen=True)
class Language:
    """A language by its BCP 47 tag, such as `en`, `de-AT`, `zh-Hant`."""

    tag: str

    @property
    def words(self) -> NullTranslations:
        """The translations of the site's words; of `pt-BR` those of `pt` where it has none."""
        return _words(self.tag)

    def say(self, text: str, **given: object) -> str:
        """One of the site's words or sentences; `%(name)s` in it is what is given by that name."""
        return self.words.gettext(text) % given

    def role(self, name: str) -> str:
        """What somebody does for an episode: in this language, if the field knows it."""
        known = name.casefold()
        said = self.words.pgettext("role", known) if known in ALL else known
        return name if said == known else said

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`: how its script runs."""
        return str(self._locale.text_direction)

    @property
    def territory(self) -> str:
        """`en_US`, `de_AT`: the language with a country, the likeliest where none is said."""
        from babel.core import get_global  # here, since a build that draws nothing needs none

        locale = self._locale
        known = locale.territory if len(locale.territory or "") == 2 else None
        names = ("_".join(filter(None, (locale.language, locale.script))), locale.language)
        likely = next(filter(None, map(get_global("likely_subtags").get, names)), "")
        country = known or next((one for one in likely.split("_")[1:] if len(one) == 2), None)
        return "_".join(filter(None, (locale.language, country)))

    def day(self, moment: datetime) -> str:
        """`22 November 2026`."""
        from babel.dates import format_date  # here, since a build that draws nothing needs none

        return str(format_date(moment.date(), "long", self._locale))

    def month(self, moment: datetime) -> str:
        """`November 2026`."""
        from babel.dates import format_skeleton  # here, as above

        return str(format_skeleton("yMMMM", moment, locale=self._locale))

    def month_of_year(self, number: int) -> str:
        """`November`: the name of a month, from 1."""
        from babel.dates import get_month_names  # here, as above

        return str(get_month_names("wide", "stand-alone", self._locale)[number])

    def length(self, time: timedelta) -> str:
        """`1 hr 2 mins`, `12 mins`, `45 secs`: how long something takes."""
        seconds = round(time.total_seconds())
        if seconds < 60:
            return self._unit(seconds, "duration-second")
        hours, minutes = divmod(round(seconds / 60), 60)
        parts = [(hours, "duration-hour"), (minutes, "duration-minute")]
        return " ".join(self._unit(number, unit) for number, unit in parts if number)

    def size(self, number: int) -> str:
        """`54 kB`, `1.2 MB`: a number of bytes, in decimal units."""
        for least, name in _BYTES:
            if number >= least:
                share = number / least
                return self._unit(round(share, 1 if share < 10 else 0), f"digital-{name}")
        return self._unit(number, "digital-byte")

    def number(self, number: float) -> str:
        """`1,234.5`."""
        from babel.numbers import format_decimal  # here, as above

        return format_decimal(number, locale=self._locale)

    def several(self, names: Iterable[str]) -> str:
        """`A, B and C`."""
        from babel.lists import format_list  # here, as above

        return format_list([*names], locale=self._locale)

    @property
    def comma(self) -> str:
        """What stands between things in a row: `, `."""
        pattern = str(self._locale.list_patterns["standard"]["middle"])
        return pattern.removeprefix("{0}").removesuffix("{1}")

    @property
    def plurals(self) -> tuple[tuple[str, int], ...]:
        """The forms that its nouns have, as CLDR calls them, each with the least number of it.

        Scripts choose among them by `Intl.PluralRules`, which calls them the same.
        """
        form = self._locale.plural_form
        found: dict[str, int] = {}
        for number in _COUNTED:
            found.setdefault(form(number), number)
        return tuple(found.items())

    def _unit(self, number: float, unit: str) -> str:
        from babel.units import format_unit  # here, as above

        whole = int(number) if number == int(number) else number
        return format_unit(whole, unit, length="short", locale=self._locale)

    @property
    def _locale(self) -> "Locale":
        """What Unicode knows of the language; of its parent, or English, where it knows nothing."""
        return _locale(self.tag)


@cache
def _words(tag: str) -> NullTranslations:
    for name in _lineage(tag):
        file = TRANSLATIONS / f"{name}.po"
        if file.is_file():
            return _translations(file)
    return NullTranslations()


@cache
def _locale(tag: str) -> "Locale":
    from babel import (
        Locale,
        UnknownLocaleError,
    )  # here, since a build that draws nothing needs none

    for name in _lineage(tag):
        try:
            return Locale.parse(_WORLD if name == "en" else name.replace("-", "_"))
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(_WORLD)


def _lineage(tag: str) -> Iterator[str]:
    """The tag and those of its parents: `zh-Hant-TW`, `zh-Hant`, `zh`."""
    language, *more = tag.replace("_", "-").split("-")
    for length in range(len(more), -1, -1):
        yield "-".join((language.casefold(), *more[:length]))


def _translations(file: Path) -> GNUTranslations:
    """A catalogue as gettext takes it, made from its text each time: there is no second source."""
    from babel.messages.mofile import write_mo  # here, since English needs none
    from babel.messages.pofile import read_po

    with file.open("rb") as opened:
        catalogue = read_po(opened)
    made = BytesIO()
    write_mo(made, catalogue)
    made.seek(0)
    return GNUTranslations(made)
