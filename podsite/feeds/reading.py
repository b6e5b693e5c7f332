"""What a feed shows to people who open it in a browser, which would else show them its code.

A stylesheet (CSS, because browsers give up XSLT) shows titles and dates. One note in XHTML says
what a feed is and links to where one subscribes: no app reads that namespace, and a browser takes
it for a page.
"""

from lxml.etree import ProcessingInstruction, _Element, _ProcessingInstruction

from podsite import urls
from podsite.feeds.channels import Channel
from podsite.feeds.elements import element
from podsite.language import Language
from podsite.model import Show


def stylesheet(channel: Channel) -> _ProcessingInstruction:
    """xml-stylesheet: the look of the feed (W3C, Associating Style Sheets with XML)."""
    address = urls.link(urls.FEED_STYLE, channel.address)
    return ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{address}"')


def note(show: Show) -> _Element:
    """What a feed is, and where one subscribes."""
    language = Language(show.language)
    say = language.say
    words = say(
        "This is a feed: podcast apps read it to learn of new episodes. Copy its address from the"
        " address bar into an app, and every new episode comes by itself."
    )
    paragraph = element("h:p", f"{words} ")
    home = urls.absolute(show.url, urls.HOME)
    paragraph.append(element("h:a", say("How to subscribe"), href=f"{home}#subscribe"))
    made = element("h:div", lang=show.language, dir=language.direction)
    # Without it a telephone shows the feed as if it were a metre wide.
    made.append(element("h:meta", name="viewport", content="width=device-width"))
    made.append(paragraph)
    return made
