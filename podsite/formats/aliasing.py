"""More aliases in the front matter of a file: every other sign of it stays as it was written."""

import json
import re
from collections.abc import Sequence

from podsite.formats.frontmatter import UnreadableError, line, split

_PLAIN = re.compile(r"[^\W\d_](?:[\w .+-]*[\w.+])?")
_WORDS_OF_YAML = frozenset("yes no on off true false null y n nan inf".split())


class UneditableError(ValueError):
    """Front matter that no alias can be put into without writing it anew."""


def with_aliases(text: str, names: Sequence[str]) -> str:
    """A file's text with more aliases, behind those that it has. Raises UneditableError.

    It may have none yet, a list in brackets, one over several lines, or a single name.
    """
    matter = split(text)
    given = matter.values.get("aliases")
    had = given if isinstance(given, list) else [] if given is None else [given]
    end = "\r\n" if "\r\n" in matter.text else "\n"
    rows = matter.text.split(end)
    if text.startswith("{"):
        raise UneditableError("JSON")
    if text.startswith("+++"):
        _extend_toml(rows, names)
    else:
        _extend_yaml(rows, line(matter.text, ("aliases",)), len(had), names, matter.text)
    edited = end.join(rows) + text[len(matter.text) :]
    try:
        kept = split(edited).values == {**matter.values, "aliases": [*had, *names]}
    except UnreadableError:
        kept = False
    if not kept:
        raise UneditableError("the field 'aliases'")
    return edited


def quoted(name: str) -> str:
    """A name as an entry of a list in YAML: in quotes where it needs them."""
    plain = _PLAIN.fullmatch(name) and name.casefold() not in _WORDS_OF_YAML
    return name if plain else json.dumps(name, ensure_ascii=False)


def _extend_yaml(rows: list[str], number: int, had: int, names: Sequence[str], matter: str) -> None:
    added = ", ".join(map(quoted, names))
    row = number - 1
    field = re.match(r"""(["']?aliases["']?\s*:)(.*)""", rows[row])
    if field is None:
        rows.insert(_below_name(rows, matter), f"aliases: [{added}]")
    elif field[2].strip().startswith("["):
        _into_brackets(rows, row, added)
    elif had and field[2].partition("#")[0].strip():
        value, comment = re.fullmatch(r"\s*(.*?)(\s+#.*)?", field[2]).groups()  # type: ignore[union-attr]  # it takes any text
        rows[row] = f"{field[1]} [{value}, {added}]{comment or ''}"
    elif had:
        last = line(matter, ("aliases", had - 1)) - 1
        dash = re.match(r"\s*-\s+", rows[last])
        if dash is None:
            raise UneditableError("the field 'aliases'")
        rows[last + 1 : last + 1] = [dash[0] + quoted(name) for name in names]
    else:
        rows[row] = f"{field[1]} [{added}]{field[2]}"


def _below_name(rows: list[str], matter: str) -> int:
    """The row for a new field: below the title or name, at the top where that goes on."""
    row = max(line(matter, ("title",)), line(matter, ("name",)))
    return 1 if row == 1 or re.match(r"\s", rows[row]) else row


def _extend_toml(rows: list[str], names: Sequence[str]) -> None:
    added = ", ".join(json.dumps(name, ensure_ascii=False) for name in names)
    here = [place for place, row in enumerate(rows) if re.match(r"aliases\s*=\s*\[", row)]
    if here:
        _into_brackets(rows, here[0], added)
    else:
        rows.insert(1, f"aliases = [{added}]")


def _into_brackets(rows: list[str], begin: int, added: str) -> None:
    """Puts text before the bracket that closes the first one from a row on."""
    depth, quote = 0, ""
    for number in range(begin, len(rows)):
        for at, sign in enumerate(rows[number]):
            if quote:
                quote = "" if sign == quote else quote
            elif sign in "\"'" and depth:
                quote = sign
            elif sign == "#" and rows[number][at - 1 : at].isspace():
                break
            elif sign == "[":
                depth += 1
            elif sign == "]" and depth == 1:
                before = rows[number][:at]
                above = "".join(rows[begin:number]) + before
                comma = "" if above.rstrip().endswith((",", "[")) else ","
                begun = before.strip() in ("", ",")  # the bracket has a row of its own
                blank = "  " if begun else " " if comma or before.rstrip().endswith(",") else ""
                rows[number] = before.rstrip() + comma + blank + added + rows[number][at:]
                return
            elif sign == "]":
                depth -= 1
    raise UneditableError("the field 'aliases'")
