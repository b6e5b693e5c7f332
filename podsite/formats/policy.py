"""What a page may load and run, as browsers are told (Content Security Policy, level 3)."""

from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256


def policy(frames: Iterable[str], inline: Iterable[str] = ()) -> str:
    """The policy of every page; `frames` are the hosts whose players it may show.

    Scripts and styles are the site's own files, so that nothing that was smuggled into a text can
    run; what must stand `inline` in the page, word for word, is known by its hash. Pictures and
    recordings may come from anywhere: a recording is often reached through servers that count, and
    each of them would have to be named.
    """
    hosts = " ".join(f"https://{host}" for host in sorted(set(frames))) or "'none'"
    hashes = "".join(f" {_hash(text)}" for text in inline)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'wasm-unsafe-eval'{hashes}",  # the search is WebAssembly
            "style-src 'self'",
            "img-src 'self' https: data:",
            "media-src 'self' https:",
            "font-src 'self'",
            "connect-src 'self'",
            f"frame-src {hosts}",
            "manifest-src 'self'",
            "worker-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
        )
    )


def _hash(text: str) -> str:
    """`'sha256-…'`: a script by its content. Every browser knows hashes, and few know words such as
    `inline-speculation-rules`: the others would complain of them in the console.
    """
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
