"""A show that has whatever makes pages long, written from right to left; everyone is invented."""

from collections.abc import Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path

from tests.recordings import SOUND, VIDEO, mp4
from tests.shows import lay, recording
from tests.specimens import picture, text

_SUBJECTS = "البحر الجبل النهر الغابة الصحراء المدينة القرية الجسر المطر الريح القمر الشمس".split()
_WAYS = ("تاريخ", "ذاكرة", "أصوات", "خرائط")
_TOPICS = tuple(f"{way} {subject}" for subject in _SUBJECTS for way in _WAYS)
_SAID = (
    "أهلا بكم في حلقة جديدة من برنامجنا، وشكرا لأنكم معنا هذا المساء.",
    "كنا نمشي كل صباح إلى الشاطئ ونكتب ما نسمعه في دفتر صغير.",
    "لم يكن أحد يعرف متى تعود السفن، لكن الجميع كان ينتظر.",
    "الصوت الذي نسمعه من بعيد هو صوت الماء تحت الجسر القديم.",
    "سألت جدتي عن اسم ذلك الجبل فقالت إن له أسماء كثيرة.",
    "وهل تغير المكان بعد كل هذه السنوات؟ نعم، لكن الرائحة بقيت كما هي.",
)
_TABLE = "اكتبوا إلينا.\n\n| متى | أين |\n|---|---|\n| غدا | هنا |"
_WIDE = "\n".join((12 * "| الشهر ", 12 * "|---", 12 * "| 123456 ", 12 * "| طويلة "))
_GUESTS = ("سلمى الراوي", "يوسف حداد", "Greta Holm", "نور الدين قاسم")
_EPISODES = 14
_SECONDS = 2400


def show_in(folder: Path) -> Path:
    """The show, in `folder`."""
    files: dict[str, str | bytes] = {
        "show.md": _show(),
        "cover.jpg": picture("JPEG", 1400, 1400),
        "people/salma.md": text(
            "تجمع أصوات المدن منذ عشرين عاما.",
            name=_GUESTS[0],
            credentials="PhD",
            portrait="salma.png",
            links={"Website": "https://salma.example.net/"},
        ),
        "people/salma.png": picture("PNG", 400, 500),
        "topics/sea.md": text("كل ما قيل عن البحر.", title=_TOPICS[0], aliases=["بحر"]),
        "pages/press.md": text(
            "اكتبوا إلينا.\n\n| متى | أين |\n|---|---|\n| غدا | هنا |", title="الصحافة"
        ),
        "episodes/whole.png": picture("PNG", 1500, 1500),
        "episodes/whole.wav": recording(_SECONDS, 10),
        "episodes/whole.vtt": _captions(),
        "episodes/seen.mp4": mp4(60, VIDEO, SOUND),
        "episodes/seen.vtt": _captions(60),
        "episodes/both.wav": recording(60),
        "episodes/both.mp4": mp4(60, VIDEO, SOUND),
    }
    files |= {f"episodes/{name}.md": content for name, content in _episodes()}
    return lay(folder, files)


def _show() -> str:
    return text(
        "برنامج عن **الأصوات** التي نسمعها ولا ننتبه إليها.",
        title="أصوات الطريق",
        url="https://voices.example.net/",
        language="ar",
        summary="حوارات طويلة عن الأماكن وما نسمعه فيها.",
        author="ليلى منصور",
        owner={"name": "ليلى منصور", "email": "voices@example.net"},
        artwork="cover.jpg",
        categories=["Society & Culture > Places & Travel"],
        hosts=["ليلى منصور"],
        copyright="أصوات الطريق",
        timezone="Africa/Cairo",
        subscribe={"Spotify": "https://open.spotify.com/show/voices"},
        social={"Mastodon": "https://social.example.net/@voices"},
        funding=[{"url": "https://give.example.net/", "text": "ادعموا البرنامج"}],
        license={"name": "CC-BY-4.0", "url": "https://licence.example.net/by"},
        seasons={1: "البداية", 2: "العودة"},
        per_page=4,
    )


def _episodes() -> Iterator[tuple[str, str]]:
    """Their files' names and texts: one that has everything, two with a video, and many others."""
    for number in range(1, _EPISODES + 1):
        yield (
            f"number-{number}",
            text(
                f"## مقدمة\n\n{_SAID[number % len(_SAID)]}\n\n- 0:10 البداية\n- 1:00 النهاية",
                title=f"الحلقة {number}: {_TOPICS[number]}",
                date=f"{2025 + number // 8}-{number % 12 + 1:02}-05 08:00",
                number=number,
                season=1 + number // 8,
                series="حكايات الماء" if number % 3 == 0 else None,
                audio=_elsewhere(f"number-{number}.mp3", 1_000_000 + number),
                duration=f"{20 + number}:00",
                guests=[_GUESTS[number % len(_GUESTS)]],
                topics=[_TOPICS[0], *islice(cycle(_TOPICS), 3 * number, 3 * number + 5)],
            ),
        )
    yield "whole", _whole()
    # One that is seen and not heard, one with a file to see beside what is heard.
    yield (
        "seen",
        text(
            "شاهدوا.",
            title="حلقة مصورة",
            date="2026-03-01",
            video="seen.mp4",
            transcript="seen.vtt",
        ),
    )
    both = text("", title="صوت وصورة", date="2026-03-02", audio="both.wav", video="both.mp4")
    yield "both", both


def _whole() -> str:
    return text(
        f"### ما سمعناه\n\n{_SAID[1]} انظروا [المرجع](#reference-1) و[الدقيقة](#t=90).\n\n"
        f"> {_SAID[2]}\n\n##### أسفل\n\n1. {_SAID[3]}\n2. {_SAID[4]}\n\n"
        f"{_WIDE}\n\n"
        "[^1]\n\n[^1]: حاشية.\n\n```\n" + "x = " + "123456789 + " * 20 + "0\n```\n",
        title="كل شيء في حلقة واحدة: حديث طويل عن البحر والجبل والطريق بينهما",
        slug="whole",
        date="2026-05-01 20:00",
        season=2,
        series="حكايات الماء",
        type="bonus",
        explicit=True,
        audio="whole.wav",
        video="https://www.youtube.com/watch?v=AbCdEfGhIjK",
        artwork="whole.png",
        transcript="whole.vtt",
        chapters=[
            {"start": 60 * number, "title": f"{_TOPICS[number]} والطريق إليه"}
            for number in range(38)
        ],
        guests=list(_GUESTS),
        people=[{"name": "هاني فريد", "role": "editor"}],
        topics=list(_TOPICS[:40]),
        references=[
            {
                "doi": "10.5555/12345678",
                "title": "دراسة الموج",
                "year": 2024,
                "at": ["1:00", "5:00"],
            },
            {
                "url": "https://papers.example.net/",
                "title": "On waves & sand",
                "authors": ["Holm G"],
            },
        ],
        corrections=[{"date": "2026-05-03", "text": "كانت ثلاثة *أمتار* لا أربعة.", "at": "2:00"}],
        soundbites=[{"start": 90, "duration": 30, "title": "صوت الماء"}],
        links={"YouTube": "https://www.youtube.com/watch?v=AbCdEfGhIjK"},
        license={"name": "CC-BY-4.0", "url": "https://licence.example.net/by"},
        location=[{"name": "الإسكندرية"}],
        redirects=["/old/whole/"],
    )


def _elsewhere(name: str, length: int) -> Mapping[str, object]:
    return {"url": f"https://media.example.net/{name}", "length": length, "type": "audio/mpeg"}


def _captions(seconds: int = _SECONDS) -> str:
    """Two who take turns, five seconds each time."""
    cues = ["WEBVTT"]
    for number, start in enumerate(range(0, seconds, 5)):
        clocks = (
            f"{at // 3600:02}:{at // 60 % 60:02}:{at % 60:02}.000" for at in (start, start + 5)
        )
        speaker = ("ليلى منصور", _GUESTS[0])[number // 5 % 2]
        cues.append(f"{' --> '.join(clocks)}\n<v {speaker}>{_SAID[number % len(_SAID)]}")
    return "\n\n".join(cues) + "\n"
