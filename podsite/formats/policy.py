"""What a page may load and run, as browsers are told (Content Security Policy, level 3)."""

from collections.abc import Iterable


def policy(frames: Iterable[str]) -> str:
    """The policy of every page; `frames` are the hosts whose players it may show.

    Scripts and styles are the site's own files, so that nothing that was smuggled into a text can
    run. Pictures and recordings may come from anywhere: a recording is often reached through
    servers that count, and each of them would have to be named.
    """
    hosts = " ".join(f"https://{host}" for host in sorted(set(frames))) or "'none'"
    return "; ".join(
        (
            "default-src 'none'",
            # The search is WebAssembly; rules of what to fetch ahead stand in the page.
            "script-src 'self' 'wasm-unsafe-eval' 'inline-speculation-rules'",
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
