"""What each code means, why it matters, and how to answer: `check --explain CODE`.

Of a rule, its docstring says so (see podsite/rules); what is no rule is told in the table below.
"""

import inspect
import re
from argparse import ArgumentTypeError
from textwrap import fill

from podsite.formats.words import likeliest
from podsite.rules import OF_THE_DRAWN, OF_THE_PODCAST, OF_THE_PROMISES, OF_THE_SITE

_SOURCE = re.compile(r"(.+) \(([^()]+)\)\.")
_CODE = re.compile(r"([a-z]+(?:-[a-z0-9]+)+): (.+)")

# What reading, writing and commands find.
ELSEWHERE = {
    # reading
    "no-show": "A show is a folder with a file show.md. Name the folder with --show, or make a new"
    " show with  podsite init DIR",
    "unreadable": "The file is there and its form is not: a slip in the front matter (often a colon"
    " in a title without quotes), a transcript of a form that nobody knows, or no permission to"
    " read it. Nothing of the file is known, so the build stops rather than lose an episode.",
    "unreadable-chapters": "A line of a file of chapters is no chapter, so that apps would show one"
    " less, or none. The message says how it is written; the program that made the file can write"
    " it again.",
    "not-utf-8": "The file holds letters in another encoding than UTF-8, and guessing would turn"
    " some of them into others. Save it as UTF-8 in your editor.",
    "file-name": "The name of the file holds bytes or signs that no address can. Rename it with"
    " letters, digits and hyphens.",
    "file-suffix": "Only files that end in .md are read. Rename it, or move it out of the folder.",
    "unknown-field": "Nobody knows this field. It may be a slip of the pen, and then what it says"
    " would be lost without a word. Data of your own goes under  extra:",
    "missing-field": "Without this field there is no show, episode or entry. Add the line.",
    "wrong-value": "The field holds something that it cannot: text in place of a number, a date"
    " that does not exist. The message says what it takes.",
    "missing-file": "The front matter or the notes name a file that is not there. Names count from"
    " the file that they stand in, and large and small letters are different ones.",
    "outside": "The file lies outside the show's folder, so that the show could not be built on"
    " another machine. Move or copy it into the folder.",
    "not-public": "Notes may link to recordings, pictures and documents; any other file of the"
    " folder may be private and is never published.",
    "unknown-suffix": "Apps and directories go by the suffix of a recording or picture, and know"
    " nothing of this one. Save the file in one of the forms that are listed.",
    "wrong-media": "A recording stands where a picture belongs, or the other way round.",
    "empty-file": "The file has no bytes: a copy or an upload was broken off. Copy it again.",
    "damaged-picture": "The picture cannot be opened or is cut off, and apps would show none."
    " Export or copy it again.",
    "wrong-suffix": "The suffix says one form and the file is of another, as with a PNG that is"
    " called .jpg or an M4A file that is called .mp3. Half of all apps go by the suffix, and"
    " show no picture or play nothing. Rename it or export it again (Apple, A Podcaster's Guide to"
    " RSS).",
    "not-a-recording": "The file holds nothing that podcast apps play, whatever its suffix says:"
    " often a page that tells of an error and was saved in its place, or a pointer of Git LFS. Put"
    " the recording itself there, as MP3 or M4A.",
    "damaged-recording": "The file ends too early: an export or upload was broken off, and apps"
    " stop there or play nothing at all. Export or copy it again.",
    "no-duration": "The recording's header does not say how long it lasts, so apps show no length"
    " until it is loaded. Save it again with your audio program, or give  duration:",
    "no-length": "The server does not say how many bytes the file has, which the feed must tell."
    " Write  length:  beside its url, or move it to a host that is made for recordings.",
    "damaged-tags": "The recording holds tags that cannot be read, so chapters and artwork in it"
    " are not known, and some players show neither. Save it again with your audio program, or give"
    "  chapters:  and  artwork:  in the front matter.",
    # feed.lock
    "lock-damaged": "feed.lock holds what subscribers were promised. A fresh start would make every"
    " episode a new one to them, so it is never made silently. Take the file back from version"
    " control, or mend the line.",
    "lock-changes": "With --locked, for machines that publish, a build may not change feed.lock."
    " Build on your own machine and commit the file.",
    # the theme, writing, commands
    "template": "A template cannot be read, or asks for something that its page does not give. The"
    " file and line are those of the template.",
    "no-search": "The index that the search page needs could not be made, and the site is whole"
    " without it: the page leads to topics, people and episodes instead. pip brings the program for"
    " Linux, macOS and Windows. For another system, set PAGEFIND_BINARY_PATH to one of your own.",
    "search-words": "Chinese and Japanese put no blanks between words. The edition of Pagefind that"
    " comes with podsite takes a sentence for one word; the larger one, of 50 MB, knows words."
    " Install it beside the other, as the message says: it is used as soon as it is there.",
    "foreign-folder": "The output folder holds files that no build has written, and a build deletes"
    " what is no longer part of the site. Name another folder, or empty this one.",
    "foreign-file": "A file that no build has written stands where the site would put one of its"
    " own. Move it away.",
    "exists": "Something of this name is there already, and nothing is ever overwritten.",
    "empty": "There is no text to import, or none with a title.",
    "merge-form": "With --apply, each line of the report is a name, a colon, and the names that"
    " mean the same, parted by commas. A name that holds a colon, a comma or # stands in quotes.",
    "merge-unknown": "The name before the colon is kept, so it must be one that episodes or files"
    " of the show have.",
    "merge-owned": "The name has a file, whose text would be lost if it became an alias of another."
    " Move the text first, and delete the file.",
    "merge-circle": "Of two names each is to be an alias of the other. Keep one of the lines.",
    "merge-twice": "A name can be an alias of one other only. Keep the line that is right.",
    "merge-by-hand": "The list of aliases is written in a form that cannot be added to without"
    " writing the file anew. Add the names yourself.",
    "not-a-feed": "There is no RSS feed in this file or at this address, perhaps a web page about"
    " one. Apps subscribe to the feed's own address; a browser shows it as XML.",
    "not-well-formed": "XML forgives no slip: a single & that is not written as &amp; is enough,"
    " and five of ten apps show no episode at all. Mend the line that is named.",
    "unreachable": "A server did not answer, or not with what was asked for. Look at the address,"
    " and try again later.",
    "no-episode": "The command is for a recording that an episode of this show names. Name the"
    " recording, the episode's Markdown file, or its slug.",
    "no-recording": "Chapters are written into a file, and this episode names none on this disk."
    " Download the recording, name it in  audio:  and put it in its place again afterwards.",
    "no-chapters": "The episode has no chapters but perhaps those in the recording itself. Give"
    "  chapters:  in the front matter, each with start and title.",
    "published-recording": "Apps that have downloaded a part of a recording ask for the rest of it"
    " by its bytes. Where the file was changed under the same address, Apple's player stops or"
    " jumps. A file with another name is safe: apps that have the old one keep it, and the guid"
    " stays.",
    "untaggable": "The recording has a form that holds no chapters, or more of them than it can"
    " hold. MP3, M4A, M4B, MP4, Ogg, Opus and FLAC hold up to 255.",
    "port": "Another program listens on this port, often an older preview. End it, or name another"
    " port with --port.",
    "disk": "The system refused to read or write: no permission, no room, a lost drive.",
    "bug": "podsite itself failed, which is never the podcaster's mistake. Please report it with"
    " what the terminal shows.",
}


def of_rules() -> dict[str, str]:
    """Code → what its rule's docstring says: what holds, why and what to do, who says so."""
    explained = {}
    for rule in (*OF_THE_PODCAST, *OF_THE_SITE, *OF_THE_PROMISES, *OF_THE_DRAWN):
        first, _, rest = (inspect.getdoc(rule) or "").partition("\n\n")
        stated = _SOURCE.fullmatch(first.replace("\n", " "))
        for paragraph in re.split(r"\n+(?=[a-z]+(?:-[a-z0-9]+)+: )", rest):
            found = _CODE.fullmatch(paragraph.replace("\n", " "))
            if found and stated:
                why = found[2][:1].upper() + found[2][1:]
                explained[found[1]] = f"{stated[1]}.\n\n{why}\n\nSource: {stated[2]}"
    return explained


def explained(code: str) -> str:
    """What a code means, for a word of the command line. Raises ArgumentTypeError."""
    known = {**ELSEWHERE, **of_rules()}
    if code in known:
        paragraphs = f"{code}\n\n{known[code]}".split("\n\n")
        return "\n\n".join(
            fill(one, 80, break_on_hyphens=False, break_long_words=False) for one in paragraphs
        )
    close = likeliest(code, known)
    advice = f"did you mean '{close}'?" if close else f"there are {', '.join(sorted(known))}"
    raise ArgumentTypeError(f"no problem has the code '{code}'; {advice}")
