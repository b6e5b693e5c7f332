"""What pages say as Markdown again, for programs that read text. The only door to that converter.

It starts from cleaned HTML, not from what a podcaster wrote: comments and whatever else the cleaner
took out are not for the public.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from podsite.formats import markdown
from podsite.model import Html

if TYPE_CHECKING:
    from html_to_markdown import ConversionOptions

# Signs that would be markup within a line, and those with which a line would be more than a
# paragraph. What cannot be misread stays: programs read the signs themselves.
_INLINE = re.compile(r"[\\*`~<\[\]]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
_BLOCK = re.compile(r"^(?:(\d{1,9})(?=[.)](?:\s|$))|(?=[-+#>=]))")
_CODE = ("<pre", "<code")


def as_markdown(html: Html) -> str:
    """Cleaned HTML as Markdown (CommonMark, with tables); its links stay as they are."""
    from html_to_markdown import convert  # here, since a build that draws nothing needs none

    return (convert(markdown.rewritten(html, _guarded), _options()).content or "").strip()


def literal(text: str) -> str:
    """Words as the Markdown of one line that reads as these words and nothing else."""
    line = _INLINE.sub(r"\\\g<0>", " ".join(text.split()))
    return _BLOCK.sub(r"\1\\", line)


def _guarded(part: str) -> str:
    """A part of HTML whose words, outside of code, are no HTML and no links in Markdown either."""
    if part.startswith(_CODE):
        return part
    return part.replace("&lt;", "&amp;lt;").replace("](", "]&amp;#40;")


@cache
def _options() -> "ConversionOptions":
    from html_to_markdown import ConversionOptions, HighlightStyle  # here, as above

    return ConversionOptions(
        escape_asterisks=True,
        escape_underscores=True,
        extract_metadata=False,
        highlight_style=HighlightStyle.NONE,  # CommonMark has neither marks nor small signs
        sub_symbol="<sub>",
        sup_symbol="<sup>",
    )
