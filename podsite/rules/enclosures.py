"""The recording as the feed carries it: one that apps can find, load and play."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath
from urllib.parse import urlsplit

from podsite import urls
from podsite.formats import media
from podsite.formats.frontmatter import problem, warning
from podsite.model import Episode, Podcast
from podsite.problem import Problem
from podsite.remember import unmeasured

# Suffix → further media types that are true of it.
_ALSO = {
    ".mp3": ("audio/mp3", "audio/x-mp3"),
    ".m4a": ("audio/mp4", "audio/m4a", "audio/aac"),
    ".m4b": ("audio/mp4", "audio/m4b"),
    ".mp4": ("audio/mp4",),
    ".m4v": ("video/mp4", "video/m4v"),
    ".ogg": ("application/ogg", "audio/opus", "video/ogg"),
    ".oga": ("application/ogg", "audio/opus"),
    ".opus": ("audio/ogg",),
    ".flac": ("audio/x-flac",),
    ".wav": ("audio/x-wav", "audio/wave", "audio/vnd.wave"),
}
_NOT_FOR_APPLE = (".ogg", ".oga", ".opus", ".flac", ".wav")
_INTEGRITY = re.compile(r"sha(256|384|512)-[A-Za-z0-9+/]{43,88}={0,2}")


def something_to_hear(podcast: Podcast) -> Iterator[Problem]:
    """An item without enclosure is none to a podcast app (Apple; Podcast Index drops it).

    no-audio: the episode gets a page and stays out of the feed, so that subscribers do not get it.
    Add  audio: FILE  when there is a recording, or  draft: true  until there is one.
    """
    for episode in podcast.episodes:
        doubtful = episode.source.file in podcast.unread  # what is wrong with its file is told
        if episode.recording is None and not episode.draft and not doubtful:
            message = (
                "this episode has no recording: it gets a page, but stays out of the feed;"
                " add  audio: FILE  when there is one"
            )
            yield warning(episode.source, (), "no-audio", message)


def remote_recording_is_known(podcast: Podcast) -> Iterator[Problem]:
    """An enclosure has a length in bytes and a type (RSS 2.0; Apple).

    not-measured: without them Spotify takes no episode, Apple saves files that do not open, and
    Pocket Casts finds no podcast at all. Of a file in this folder they are measured by itself; the
    server of one that is elsewhere is asked by  podsite measure  once, and feed.lock keeps what it
    says. Or say them beside its url.
    """
    for episode in podcast.episodes:
        for field, one in episode.recordings if not episode.draft else ():
            if unmeasured(one):
                message = (
                    "nobody has measured this recording, and the feed must tell its length and"
                    f" type; run  podsite measure  once, or write  {field}: {{url: {one.url},"
                    f" length: BYTES, type: {one.type or 'audio/mpeg'}}}"
                )
                yield problem(episode.source, (field,), "not-measured", message)


def enclosures_have_a_length(podcast: Podcast) -> Iterator[Problem]:
    """The length of an enclosure is that of the file (RSS 2.0; Apple).

    length-zero: apps show a download of no size and cannot tell how far they are; some load
    nothing. Write the number of bytes that the server says (its Content-Length).
    """
    for episode in podcast.episodes:
        if episode.recording and episode.recording.length == 0:
            message = "the recording cannot have 0 bytes; write the number that its server says"
            yield problem(episode.source, ("audio", "length"), "length-zero", message)


def types_are_true(podcast: Podcast) -> Iterator[Problem]:
    """An enclosure's media type is that of its suffix (Apple, A Podcaster's Guide to RSS).

    wrong-type: some apps choose their player by the type and others by the suffix, so that one half
    of them cannot play what says two things. Take the line  type:  out, and the right one is
    written.
    """
    for episode, suffix, name in _elsewhere(podcast):
        kind = ((episode.recording and episode.recording.type) or "").lower()
        expected = media.TYPES.get(suffix)
        if not kind.startswith(("audio/", "video/", "application/ogg")):
            message = f"'{kind}' is no type of a recording; write the one of {name}"
            yield problem(episode.source, ("audio", "type"), "wrong-type", message)
        elif expected and kind not in (expected, *_ALSO.get(suffix, ())):
            message = f"{name} is {expected} by its suffix, not {kind}; take out  type:"
            yield problem(episode.source, ("audio", "type"), "wrong-type", message)


def enclosures_have_a_suffix(podcast: Podcast) -> Iterator[Problem]:
    """The URL of a recording ends in its suffix (Apple, support 823: podcast requirements).

    no-suffix: Apple goes by the suffix, and episodes whose URL had none vanished from its
    directory. Give the address of the file itself, as in  https://media.example.net/one.mp3
    """
    for episode, suffix, name in _elsewhere(podcast):
        if suffix not in media.TYPES:
            message = f"'{name}' has no suffix that Apple knows, such as .mp3; name the file itself"
            yield warning(episode.source, ("audio", "url"), "no-suffix", message)


def apple_plays_it(podcast: Podcast) -> Iterator[Problem]:
    """The recording is of a form that Apple plays (Apple, A Podcaster's Guide to RSS).

    not-for-apple: Apple Podcasts plays MP3, M4A and MP4 and passes over Ogg, Opus, FLAC and WAV:
    half of all listeners would see an episode that does not start. Give an MP3 or M4A as  audio:
    and this one under  alternate:
    """
    for episode in podcast.episodes:
        name = _name(episode)
        if name.lower().endswith(_NOT_FOR_APPLE):
            message = (
                f"Apple Podcasts does not play {name}; give an MP3 or M4A as  audio:  and this one"
                " under  alternate:"
            )
            yield warning(episode.source, ("audio",), "not-for-apple", message)


def one_recording_each(podcast: Podcast) -> Iterator[Problem]:
    """No two episodes have the same enclosure URL (Apple, support 823: podcast requirements).

    audio-twice: Apple passes over an episode whose recording has occurred before, and AntennaPod
    takes the two for one. Give one of them another recording, or a copy under another name.
    """
    seen: dict[str, Episode] = {}
    for episode in podcast.episodes:
        enclosure = urls.enclosure(podcast.show, episode.recording)
        if enclosure and not episode.draft:
            first = seen.setdefault(enclosure.url, episode)
            if first is not episode:
                message = (
                    f"this is the recording of {first.source.file} too, so Apple would show only"
                    " one of the two; give another one, or a copy under another name"
                )
                yield problem(episode.source, ("audio",), "audio-twice", message)


def prefix_leads_on(podcast: Podcast) -> Iterator[Problem]:
    """What is put before the URLs of recordings is a URL that goes on with them (OP3, setup).

    prefix-form: behind it stands the recording's own address, so it ends in a slash and has neither
    query nor fragment, and it is https, since apps refuse to leave it. No app would find any
    recording else. Write it as its service gives it, such as  https://op3.dev/e/
    """
    prefix = podcast.show.media_prefix
    if prefix and not re.fullmatch(r"https://[^/?#]+/(?:[^?#]*/)?", prefix):
        message = (
            f"'{prefix}' cannot stand before an address; write it with https:// and a / at its end,"
            " such as  https://op3.dev/e/"
        )
        yield problem(podcast.show.source, ("media_prefix",), "prefix-form", message)


def integrity_can_be_checked(podcast: Podcast) -> Iterator[Problem]:
    """The integrity of another form is a hash as browsers write it (W3C, Subresource Integrity).

    integrity-form: an app that cannot read the hash refuses the file. It is `sha384-` and the hash
    in Base64, as made by  openssl dgst -sha384 -binary FILE | openssl base64 -A
    """
    for episode in podcast.episodes:
        for place, form in enumerate(episode.alternate):
            if form.integrity and not _INTEGRITY.fullmatch(form.integrity):
                where = ("alternate", place, "integrity")
                message = f"'{form.integrity:.20}' is no hash; write  sha384-  and it in Base64"
                yield problem(episode.source, where, "integrity-form", message)


def _name(episode: Episode) -> str:
    """The name of an episode's recording."""
    return PurePosixPath(urlsplit(urls.medium(episode.recording) or "").path).name


def _elsewhere(podcast: Podcast) -> Iterator[tuple[Episode, str, str]]:
    """Episodes whose recording is elsewhere, of known type, with its suffix and its name."""
    for episode in podcast.episodes:
        if episode.recording and episode.recording.url and episode.recording.type:
            name = _name(episode)
            yield episode, PurePosixPath(name).suffix.lower(), name
