"""Makes the example episode's recording again: its show notes, read by a synthetic voice.

Run `python seeds/reading.py` from the top of the repository. It needs the programs espeak-ng and
ffmpeg. It writes the recording and its transcript to `episodes/` and prints the chapters as YAML,
ready to be pasted into the episode's front matter.

Times are counted in samples where the recording is put together; that count survives the MP3,
because a player drops the encoder's delay, which the file states.
"""

from __future__ import annotations  # array[int] is for the type checker alone before Python 3.12

import html
import re
import shutil
import subprocess
import sys
import textwrap
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

SEED = Path("seeds/empowering-neurologist-pluchino.txt")
AUDIO = Path("episodes/pluchino-reading.mp3")
TRANSCRIPT = AUDIO.with_suffix(".vtt")

SHOW = "The Empowering Neurologist"
DISCLOSURE = "This is a reading of the show notes by a synthetic voice, not the interview."
CHAPTERS = (  # one a paragraph; the unnamed ones belong to the chapter before
    "About this reading",
    "The study",
    "The disease and its damage",
    None,
    "What came before",
    "What it means",
    "The guest",
)

# Chosen among espeak-ng's English voices by DNSMOS, a model of how listeners rate speech.
VOICE = ("-v", "en-us+edward", "-s", "158", "-p", "48", "-g", "1")
RATE = 22_050  # what espeak-ng speaks in; MP3 knows this rate, so nothing is resampled
LEAD_IN, SENTENCE_GAP, PARAGRAPH_GAP, LEAD_OUT = 0.5, 0.5, 1.0, 1.0  # seconds of silence
AUDIBLE = 32  # of 32768: what is quieter at a sentence's ends is cut, so that gaps are true

# What espeak-ng's English mispronounces, in its own phonemes.
SAID = {
    "Stefano": "[[st'EfA:noU]]",
    "Pluchino": "[[plu:k'i:noU]]",
    "Bicocca": "[[bIk'oUkA:]]",
    "Casa Sollievo della Sofferenza": "[[k'A:sA: s0lj'eIvoU d'ElA: s0f@r'EntsA:]]",
    "reprogrammed": "[[ri:pr'oUgramd]]",
    "microglial": "[[maIkr'0gli@l]]",
}

# Less rumble and less buzz, a steadier level, about -17 LUFS, no peak above -1 dB.
MASTERING = (
    "highpass=f=70,equalizer=f=220:t=q:w=0.9:g=2,equalizer=f=3300:t=q:w=1.2:g=-3,"
    "acompressor=threshold=-22dB:ratio=2.5:attack=8:release=160,volume=10.5dB,"
    "alimiter=limit=-2dB:level=false:latency=true"
)


@dataclass(frozen=True)
class Cue:
    """A spoken sentence, the paragraph it belongs to, and its first and last sample."""

    text: str
    paragraph: int
    start: int
    end: int


def paragraphs(seed: str) -> list[str]:
    """What is read aloud: the disclosure and the title, then the show notes."""
    title, *blocks = (block.strip() for block in seed.split("\n\n"))
    notes = [re.sub(r"(\w)- (\w)", r"\1-\2", block) for block in blocks]  # a PDF's line break
    spoken_title = title.replace("w/", "with ")
    opening = f"{DISCLOSURE} The show is {SHOW}, and the episode: {spoken_title}."
    return [opening, *notes[: notes.index("Join me on")]]


def sentences(paragraph: str) -> list[str]:
    """The sentences of a paragraph; "Dr." ends none."""
    return re.split(r"(?<=[.!?])(?<!Dr\.)\s+", paragraph)


def spoken(sentence: str) -> array[int]:
    """A sentence as 16-bit samples, without the silence around it."""
    for word, phonemes in SAID.items():
        sentence = sentence.replace(word, phonemes)
    command = ("espeak-ng", *VOICE, "--stdout", sentence)
    wave = subprocess.run(command, check=True, capture_output=True).stdout
    samples = array("h", wave[44:])  # the header of a streamed WAV is always 44 bytes
    loud = [at for at, sample in enumerate(samples) if abs(sample) > AUDIBLE]
    return samples[loud[0] : loud[-1] + 1]


def silence(seconds: float) -> array[int]:
    """So many seconds of nothing."""
    return array("h", bytes(2 * round(seconds * RATE)))


def recording(texts: list[str]) -> tuple[array[int], list[Cue]]:
    """The whole reading, and where in it each sentence sounds."""
    samples, cues = silence(LEAD_IN), list[Cue]()
    for number, text in enumerate(texts):
        for place, sentence in enumerate(sentences(text)):
            if cues:
                samples += silence(SENTENCE_GAP if place else PARAGRAPH_GAP)
            start = len(samples)
            samples += spoken(sentence)
            cues.append(Cue(sentence, number, start, len(samples)))
    return samples + silence(LEAD_OUT), cues


def mp3(samples: array[int]) -> bytes:
    """The samples, mastered and encoded, without tags; the same bytes every time."""
    # Into a file, not a pipe: ffmpeg goes back in it to state the delay and the length.
    target = AUDIO.with_suffix(".part")
    command = (
        f"ffmpeg -v error -y -f s16le -ar {RATE} -ac 1 -i pipe:0 -af {MASTERING} "
        "-c:a libmp3lame -b:a 40k -id3v2_version 0 -fflags +bitexact -flags:a +bitexact "
        f"-f mp3 {target}"
    )
    subprocess.run(command.split(), check=True, input=samples.tobytes())
    encoded = target.read_bytes()
    target.unlink()
    return encoded


def length(body: bytes) -> bytes:
    """A length as ID3v2.4 writes it: seven bits a byte."""
    return bytes(len(body) >> shift & 0x7F for shift in (21, 14, 7, 0))


def frame(name: str, text: str) -> bytes:
    """A frame of an ID3v2.4 tag."""
    body = b"\x03" + text.encode()  # 3 stands for UTF-8
    return name.encode() + length(body) + b"\0\0" + body


def tag(title: str) -> bytes:
    """The ID3v2.4 tag: what an app shows says that this is no interview."""
    frames = b"".join((
        frame("TIT2", f"{title} (show notes, read by a synthetic voice)"),
        frame("TPE1", "espeak-ng (synthetic voice)"),
        frame("TALB", SHOW),
        frame("TLAN", "eng"),
        frame("COMM", f"eng\0{DISCLOSURE}"),  # a comment states its language and its own name
    ))  # fmt: skip
    return b"ID3\x04\0\0" + length(frames) + frames


def clock(samples: int) -> str:
    """A moment as WebVTT spells it, to the millisecond."""
    seconds, milliseconds = divmod(round(samples * 1000 / RATE), 1000)
    return f"0{timedelta(seconds=seconds)}.{milliseconds:03}"


def wrapped(text: str) -> str:
    """A text in lines of at most 65 characters."""
    return "\n".join(textwrap.wrap(text, 65, break_on_hyphens=False))


def webvtt(cues: list[Cue]) -> str:
    """The transcript; no line is longer than 65 characters."""
    blocks = ["WEBVTT", wrapped(f"NOTE {DISCLOSURE}")]
    for cue in cues:
        text = wrapped(f"<v Synthetic voice>{html.escape(cue.text, quote=False)}")
        blocks.append(f"{clock(cue.start)} --> {clock(cue.end)}\n{text}")
    return "\n\n".join(blocks) + "\n"


def chapters(cues: list[Cue]) -> Iterator[str]:
    """The chapters as lines of YAML; each starts with its first sentence, the first at zero."""
    yield "chapters:"
    for number, title in enumerate(CHAPTERS):
        if title:
            first = next(cue for cue in cues if cue.paragraph == number)
            start = clock(first.start).removeprefix("00:").removeprefix("0") if number else "0:00"
            yield f'  - {{start: "{start}", title: {title}}}'


def main() -> None:
    """Writes the recording and the transcript, and prints the chapters."""
    missing = [name for name in ("espeak-ng", "ffmpeg") if shutil.which(name) is None]
    if missing:
        names = " and ".join(missing)
        sys.exit(f"Not found on PATH: {names}. On Debian: apt-get install espeak-ng ffmpeg")
    seed = SEED.read_text(encoding="utf-8")
    samples, cues = recording(paragraphs(seed))
    AUDIO.write_bytes(tag(seed.splitlines()[0]) + mp3(samples))
    TRANSCRIPT.write_text(webvtt(cues), encoding="utf-8", newline="\n")
    print(*chapters(cues), sep="\n")


if __name__ == "__main__":
    main()
