"""MP4 files get title, show, author, number and artwork, and keep what else is said of them."""

from io import BytesIO

from mutagen.mp4 import MP4, MP4Cover, MP4FreeForm

from podsite.formats.tags.itunes import tag
from podsite.formats.tags.tagged import Tags
from tests.tagged import CHAPTERS, COVER, NOISE, TAGS, m4a


def test_what_is_written_is_read_by_others() -> None:
    file = BytesIO(m4a())

    tag(file, TAGS)

    found = MP4(file)
    assert found["\xa9nam"] == ["First light"]
    assert (found["\xa9alb"], found["\xa9ART"]) == (["Night Signals"], ["Mira Solano"])
    assert found["trkn"] == [(7, 0)]
    [cover] = found["covr"]
    assert (bytes(cover), cover.imageformat) == (COVER, MP4Cover.FORMAT_PNG)
    assert NOISE in file.getvalue()


def test_what_is_not_said_stays() -> None:
    file = BytesIO(m4a())
    old = MP4(file)
    old.add_tags()
    old["\xa9ART"], old["\xa9day"], old["trkn"] = ["Somebody"], ["2019"], [(3, 12)]
    old["----:com.apple.iTunes:iTunSMPB"] = [MP4FreeForm(b"gapless")]
    file.seek(0)
    old.save(file)
    file.seek(0)

    tag(file, Tags(title="New", show="Show", chapters=CHAPTERS, duration=TAGS.duration))

    found = MP4(file)
    said = [found[name] for name in ("\xa9nam", "\xa9ART", "\xa9day")]
    assert said == [["New"], ["Somebody"], ["2019"]]
    assert found["trkn"] == [(3, 12)]
    assert found["----:com.apple.iTunes:iTunSMPB"] == [b"gapless"]


def test_the_number_of_a_season_stays_beside_the_episodes() -> None:
    file = BytesIO(m4a())
    old = MP4(file)
    old.add_tags()
    old["trkn"] = [(3, 12)]
    file.seek(0)
    old.save(file)

    tag(file, TAGS)

    file.seek(0)
    assert MP4(file)["trkn"] == [(7, 12)]
