"""Fonts of a show's own: what a stylesheet says of their files."""

from collections.abc import Mapping

# The format that CSS knows a file by, by its suffix.
TYPES = {".woff2": "woff2", ".woff": "woff"}


def faces(files: Mapping[str, str]) -> str:
    """The rules that make files fonts, and custom properties that name them: `--heading-font`.

    `files` are addresses, seen from the stylesheet, of what serves `heading` and `text`. Text is
    shown in the reader's own font until they are there. One file serves every weight.
    """
    rules = (
        f'@font-face{{font-family:"show {use}";src:url("{file}")'
        f' format("{TYPES[file[file.rindex(".") :]]}");font-weight:100 900;font-display:swap}}'
        f':root{{--{use}-font:"show {use}"}}\n'
        for use, file in files.items()
    )
    return "".join(rules)
