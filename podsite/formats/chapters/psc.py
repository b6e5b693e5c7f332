"""Podlove Simple Chapters as XML. The only door to the XML reader of the standard library.

Specification: podlove.org, Simple Chapters 1.2. A piece of XML cut out of a feed is read too.
"""

from xml.parsers import expat

from podsite.formats.chapters.reading import Gathering, Reading


class _DeclaredError(Exception):
    """A file that declares entities, which no chapters need, and which can be bombs."""


def chapters(text: str) -> Reading:
    """The elements `chapter`, under whichever prefix."""
    found = Gathering()
    # Without regard to namespaces, since a piece of a feed does not declare its prefix; and to the
    # encoding that the file claims, since its text is read already.
    parser = expat.ParserCreate("utf-8")

    def start(tag: str, said: dict[str, str]) -> None:
        if tag.rpartition(":")[2] == "chapter":
            found.add(
                parser.CurrentLineNumber,
                said.get("start"),
                said.get("title"),
                url=said.get("href"),
                image=said.get("image"),
            )

    def declared(*_: object) -> None:
        raise _DeclaredError

    parser.StartElementHandler = start
    parser.StartDoctypeDeclHandler = declared
    try:
        parser.Parse(text.encode(errors="replace"), True)
    except _DeclaredError:
        message = "chapters need no document type; take out the line that begins with <!DOCTYPE"
        found.fault(parser.CurrentLineNumber, message)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code)
        found.fault(error.lineno, f"this is no XML from here on ({reason}); mend the line")
    return found.reading()
