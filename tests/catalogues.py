"""The words of the site in other languages: what there is to translate, and what is.

`python -m tests.catalogues` brings every catalogue in podsite/translations up to date: new words
come without a translation, those that nothing says any more go, and what is missing is listed.
`python -m tests.catalogues nl` begins one in a new language. tests/test_catalogues.py holds that
all of them are whole.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from podsite.formats.roles import ALL
from podsite.language import TRANSLATIONS

ROOT = Path(__file__).parent.parent
LANGUAGES = ("ar", "de", "es", "fr", "it", "ja", "pt")
# What speaks to podcasters and not to listeners: it says English, by a function of that name.
_TO_PODCASTERS = ("podsite/commands/", "podsite/cli.py")
_IN_TEMPLATES = {"_": None, "gettext": None, "ngettext": (1, 2)}
_AS_THE_THEME = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true"}

Said = tuple[str | tuple[str, ...], str | None]  # a message, or its two forms; its context


def said() -> dict[Said, list[tuple[str, int]]]:
    """Every message that the site can say → where it stands."""
    found: dict[Said, list[tuple[str, int]]] = {}
    for file in sorted((ROOT / "templates").glob("*.*")):  # assets say what these hand them
        for message, line in _messages(file, "jinja2.ext:babel_extract"):
            found.setdefault((message, None), []).append((_name(file), line))
    for file in sorted((ROOT / "podsite").rglob("*.py")):
        if not _name(file).startswith(_TO_PODCASTERS):
            for message, line in _messages(file, "python"):
                found.setdefault((message, None), []).append((_name(file), line))
    found |= {(role, "role"): [("podsite/formats/roles.py", 1)] for role in ALL}
    return found


def _messages(file: Path, method: str) -> Iterator[tuple[str | tuple[str, ...], int]]:
    python = method == "python"
    keywords = {"say": None} if python else _IN_TEMPLATES
    options = None if python else _AS_THE_THEME
    with file.open("rb") as opened:
        for line, message, _, _ in extract(method, opened, keywords, options=options):
            if message:
                yield message, line


def _name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def catalogue(language: str) -> Catalog:
    """The catalogue of a language as it stands in its file; a new one where there is none."""
    file = TRANSLATIONS / f"{language}.po"
    if not file.is_file():
        return Catalog(language)
    with file.open("rb") as opened:
        return read_po(opened, language)


def translated(found: Catalog) -> Iterator[Message]:
    """The messages of a catalogue."""
    return (message for message in found if message.id)


def texts(message: Message) -> tuple[str, ...]:
    """What a message says: one text, or that for one thing and that for several."""
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def forms(message: Message) -> tuple[str, ...]:
    """Its translation: one text, or one for each form that nouns have."""
    string = message.string or ""
    return (string,) if isinstance(string, str) else tuple(string)


def missing(found: Catalog, wanted: Iterable[Said]) -> list[Said]:
    """What a catalogue has no translation of, or not in all forms."""
    return [one for one in wanted if not _whole(found, one)]


def obsolete(found: Catalog, wanted: Iterable[Said]) -> list[Said]:
    """What a catalogue translates and nothing says."""
    known = set(wanted)
    return [one for one in map(_said, translated(found)) if one not in known]


def _said(message: Message) -> Said:
    return (message.id if isinstance(message.id, str) else tuple(message.id), message.context)


def _whole(found: Catalog, one: Said) -> bool:
    text, context = one
    message = found.get(text if isinstance(text, str) else text[0], context)
    if message is None or _said(message) != one or message.fuzzy:
        return False
    made = forms(message)
    return all(made) and len(made) == (1 if isinstance(text, str) else found.num_plurals)


def updated(language: str) -> Catalog:
    """The catalogue with exactly what is said, in the order in which it is said."""
    old, new = catalogue(language), Catalog(language)
    for text, context in said():
        known = old.get(text if isinstance(text, str) else text[0], context)
        alike = known and _said(known) == (text, context)
        new.add(text, known.string if known and alike else None, context=context)
    return new


def written(found: Catalog, file: Path) -> None:
    """Writes a catalogue without the places of its messages, which would change with every line."""
    with file.open("wb") as opened:
        write_po(opened, found, width=100, no_location=True, omit_header=True)
    head = (
        f"# The words of the site, in {found.locale and found.locale.english_name}."
        " Made up to date by `python -m tests.catalogues`.\n"
        'msgid ""\nmsgstr ""\n'
        '"Content-Type: text/plain; charset=utf-8\\n"\n'
        f'"Language: {found.locale}\\n"\n'
        f'"Plural-Forms: {found.plural_forms}\\n"\n\n'
    )
    file.write_text(head + file.read_text("utf-8"), "utf-8")


if __name__ == "__main__":
    for tag in (*LANGUAGES, *sys.argv[1:]):
        made = updated(tag)
        written(made, TRANSLATIONS / f"{tag}.po")
        for lacking, meaning in missing(made, said()):
            print(f"{tag}: {lacking!r}" + (f" ({meaning})" if meaning else ""))
