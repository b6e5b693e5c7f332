"""A reference in words, as a list of references says it."""

import re

from podsite.formats import identifiers
from podsite.model import Reference

_OTHERS = re.compile(r"[\s,;]*\b(?:et al|and others)\b\.?$", re.IGNORECASE)
_MOST = 3  # authors by name; the others are "et al."


def title(reference: Reference) -> str:
    """What a reference is called, or else what names it best."""
    paper, number = identifiers.doi_of(reference), identifiers.pmid_of(reference)
    named = (
        reference.title
        or (reference.doi and f"doi:{paper or reference.doi}")
        or (number and f"PubMed {number}")
        or (reference.url and reference.url.partition("://")[2].rstrip("/"))
    )
    return named or reference.source or ", ".join(reference.authors) or "?"


def authors(reference: Reference) -> str:
    """Who wrote it, the first three by name; empty where that is not said."""
    names = reference.authors
    return ", ".join(names[:_MOST]) + (" et al." if len(names) > _MOST else "")


def names(reference: Reference) -> tuple[str, ...]:
    """Who is named as having written it, without "et al."."""
    bare = (_OTHERS.sub("", name) for name in reference.authors)
    return tuple(name for name in bare if name)


def details(reference: Reference) -> str:
    """Who wrote it, where and when: `Ada Marlow et al. Sleep, 2023`; empty if nothing is said."""
    parts = (authors(reference), published(reference))
    return ". ".join(part.removesuffix(".") for part in parts if part)


def published(reference: Reference) -> str:
    """Where and when it was published: `Cell Stem Cell, 2023`; empty where that is not said."""
    source = reference.source if reference.source != title(reference) else None
    return ", ".join(str(part) for part in (source, reference.year) if part)
