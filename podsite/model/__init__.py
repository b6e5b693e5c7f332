"""The words of a podcast as values: what a show, an episode, a person, a topic is made of.

A field marked `Said` can be given in front matter; the mark holds its meaning and the feed element
that carries it, from which the reference in the README is made. None and () mean "not said".
"""

from podsite.model.episode import Episode, EpisodeType, ItemRss, Republished
from podsite.model.media import (
    Alternate,
    Chapter,
    Cue,
    Enclosure,
    Measured,
    Media,
    Mended,
    Part,
    Picture,
    Speaker,
    Transcript,
    Utterance,
)
from podsite.model.namespace import (
    Chat,
    Discussion,
    Funding,
    License,
    LiveItem,
    Location,
    Medium,
    Recipient,
    RemoteItem,
    Soundbite,
    Trailer,
    Txt,
    UpdateFrequency,
    Value,
    ValueSplit,
)
from podsite.model.person import Affiliation, Credit, Person
from podsite.model.podcast import Leaflet, Podcast
from podsite.model.reference import Correction, Doi, Reference
from podsite.model.said import (
    Addressed,
    Colour,
    Html,
    Link,
    Notes,
    PartialDate,
    Said,
    Source,
    Url,
    Written,
)
from podsite.model.show import (
    ChannelRss,
    Cloud,
    Owner,
    Season,
    Show,
    ShowType,
    Subscription,
)
from podsite.model.topic import Topic

# What can be written as a file of its own: the file or folder it lives in → what it becomes.
WRITTEN: dict[str, type[Written]] = {
    "show.md": Show,
    "episodes": Episode,
    "people": Person,
    "topics": Topic,
    "pages": Leaflet,
}

__all__ = [
    "WRITTEN",
    "Addressed",
    "Affiliation",
    "Alternate",
    "ChannelRss",
    "Chapter",
    "Chat",
    "Cloud",
    "Colour",
    "Correction",
    "Credit",
    "Cue",
    "Discussion",
    "Doi",
    "Enclosure",
    "Episode",
    "EpisodeType",
    "Funding",
    "Html",
    "ItemRss",
    "Leaflet",
    "License",
    "Link",
    "LiveItem",
    "Location",
    "Measured",
    "Media",
    "Medium",
    "Mended",
    "Notes",
    "Owner",
    "Part",
    "PartialDate",
    "Person",
    "Picture",
    "Podcast",
    "Recipient",
    "Reference",
    "RemoteItem",
    "Republished",
    "Said",
    "Season",
    "Show",
    "ShowType",
    "Soundbite",
    "Source",
    "Speaker",
    "Subscription",
    "Topic",
    "Trailer",
    "Transcript",
    "Txt",
    "UpdateFrequency",
    "Url",
    "Utterance",
    "Value",
    "ValueSplit",
    "Written",
]
