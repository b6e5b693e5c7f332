"""Languages and countries are written with the codes of their standards."""

import re
from collections.abc import Iterator

from podsite.formats.frontmatter import Path, problem
from podsite.formats.words import likeliest
from podsite.model import Episode, Podcast, Show
from podsite.problem import Problem

# ISO 639-1.
_LANGUAGES = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de
    dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia
    id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo
    lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl
    ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk
    tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
    """.split()
)
# ISO 3166-1 alpha-2.
_COUNTRIES = frozenset(
    """
    AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS
    BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE
    EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM
    HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC
    LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA
    NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW
    SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO
    TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
    """.split()
)
# What people write in place of a code → the code.
_LANGUAGE_NAMES = {
    **{"english": "en", "eng": "en", "german": "de", "deutsch": "de", "deu": "de", "ger": "de"},
    **{"french": "fr", "français": "fr", "fra": "fr", "fre": "fr", "spanish": "es", "spa": "es"},
    **{"español": "es", "italian": "it", "italiano": "it", "ita": "it", "portuguese": "pt"},
    **{"português": "pt", "por": "pt", "dutch": "nl", "nederlands": "nl", "nld": "nl", "dut": "nl"},
    **{"swedish": "sv", "svenska": "sv", "swe": "sv", "danish": "da", "dansk": "da", "dan": "da"},
    **{"norwegian": "no", "norsk": "no", "nor": "no", "finnish": "fi", "suomi": "fi", "fin": "fi"},
    **{"polish": "pl", "polski": "pl", "pol": "pl", "czech": "cs", "ces": "cs", "cze": "cs"},
    **{"russian": "ru", "русский": "ru", "rus": "ru", "ukrainian": "uk", "ukr": "uk"},
    **{"turkish": "tr", "türkçe": "tr", "tur": "tr", "greek": "el", "ell": "el", "gre": "el"},
    **{"arabic": "ar", "ara": "ar", "hebrew": "he", "heb": "he", "iw": "he", "hindi": "hi"},
    **{"hin": "hi", "chinese": "zh", "中文": "zh", "zho": "zh", "chi": "zh", "japanese": "ja"},
    **{"日本語": "ja", "jpn": "ja", "jp": "ja", "korean": "ko", "한국어": "ko", "kor": "ko"},
}
_COUNTRY_NAMES = {
    **{"uk": "GB", "england": "GB", "united kingdom": "GB", "great britain": "GB", "usa": "US"},
    **{"united states": "US", "america": "US", "germany": "DE", "deutschland": "DE", "ger": "DE"},
    **{"france": "FR", "spain": "ES", "italy": "IT", "italia": "IT", "austria": "AT"},
    **{"switzerland": "CH", "netherlands": "NL", "canada": "CA", "australia": "AU", "japan": "JP"},
}
# Language, then script, then region, then variants (BCP 47).
_TAG = re.compile(
    r"([a-z]{2,3})(?:-[a-z]{4})?(?:-([a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d\w{3}))*", re.IGNORECASE
)


def languages_exist(podcast: Podcast) -> Iterator[Problem]:
    """A language is an ISO 639 code, with a region where one matters (RSS 2.0; Apple; PSP-1).

    unknown-language: Apple Podcasts refuses a feed in a language that it does not know, and
    browsers and screen readers pronounce the site by it. Write two letters, such as  en , and for a
    country's own form two more, such as  pt-BR
    """
    yield from _language(podcast.show, podcast.show.language, ("language",))
    for episode in podcast.episodes:
        for place, form in enumerate(episode.alternate):
            if form.language:
                yield from _language(episode, form.language, ("alternate", place, "language"))


def countries_exist(podcast: Podcast) -> Iterator[Problem]:
    """A country is two letters of ISO 3166-1 (Spotify, Podcast Delivery; podcast namespace).

    unknown-country: Spotify and podcast apps know countries by two capital letters alone, such as
    GB  for the United Kingdom; any other word is passed over.
    """
    show = podcast.show
    for place, country in enumerate(show.countries):
        yield from _country(show, country, ("countries", place))
    for one in podcast.show_and_episodes():
        for place, location in enumerate(one.location):
            if location.country:
                yield from _country(one, location.country, ("location", place, "country"))


def _language(one: Show | Episode, written: str, where: Path) -> Iterator[Problem]:
    form = _TAG.fullmatch(written)
    language, region = (form[1].lower(), (form[2] or "").upper()) if form else ("", "")
    known = language in _LANGUAGES or (len(language) == 3 and language not in _LANGUAGE_NAMES)
    if not known or not (region in _COUNTRIES or region.isdecimal() or not region):
        first, *rest = re.split(r"[-_ ]", written)
        name = first.lower() if first.lower() in _LANGUAGES else _LANGUAGE_NAMES.get(first.lower())
        place = "".join(f"-{_COUNTRY_NAMES.get(part.lower(), part)}" for part in rest)
        meant = f"{name}{place}" if name and _TAG.fullmatch(f"{name}{place}") else name
        close = likeliest(written, _LANGUAGE_NAMES)
        meant = meant or _LANGUAGE_NAMES.get(close or "")
        advice = f"did you mean '{meant}'?" if meant else "write it as  en  or  pt-BR"
        message = f"'{written}' is no language that apps know; {advice}"
        yield problem(one.source, where, "unknown-language", message)


def _country(one: Show | Episode, written: str, where: Path) -> Iterator[Problem]:
    if written not in _COUNTRIES:
        name = written.casefold()
        meant = _COUNTRY_NAMES.get(name) or (name.upper() if name.upper() in _COUNTRIES else None)
        meant = meant or _COUNTRY_NAMES.get(likeliest(name, _COUNTRY_NAMES) or "")
        advice = f"did you mean '{meant}'?" if meant else "write two letters, such as  GB"
        message = f"'{written}' is no country's code; {advice}"
        yield problem(one.source, where, "unknown-country", message)
