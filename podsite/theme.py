"""The theme: templates and assets, and how a Page becomes a Document. The only door to Jinja2."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context

from podsite import urls
from podsite.assets import assets
from podsite.formats import markdown, timecode
from podsite.formats.as_markdown import as_markdown, literal
from podsite.language import Language
from podsite.lettering import Lettering
from podsite.model import Html
from podsite.output import Document, Page
from podsite.problem import Problem, ProblemError

# What a slip in a template raises while a page is drawn.
_MISTAKES = (
    TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


def shipped() -> Path:
    """The theme that comes with the program: inside the package, or beside it in its repository."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@dataclass(frozen=True)
class Theme:
    """Templates and assets of a show's own folder, and the shipped ones for the rest.

    `site` is where the site will live; pages whose own place is unknown (404) link by it. `style`
    are the show's own custom properties, with which its stylesheet begins. `language` is what
    pages speak: `_("Chapters")` in a template is that word in it.
    """

    folders: tuple[Path, ...]
    site: str
    style: str = ""
    language: Language = Language("en")  # noqa: RUF009 - frozen, so all may share it

    @cached_property
    def lettering(self) -> Lettering:
        """The fonts that its drawings are lettered in."""
        return Lettering(self.folders)

    @cached_property
    def assets(self) -> Mapping[str, Document]:
        """The files beside the templates, by name; the stylesheet begins with the colours."""
        return assets(self.folders, {"style.css": self.style.encode()})

    def draw(self, page: Page) -> Document:
        """The page as its template shows it. Raises ProblemError at the template's line."""
        try:
            template = self._environment.get_template(page.template)
            html = template.render(view=page.view, here=page.address)
        except TemplateSyntaxError as error:
            raise ProblemError(
                Problem("template", f"{error.message}", self._file(error.filename), error.lineno)
            ) from error
        except _MISTAKES as error:
            missing = isinstance(error, TemplateNotFound)
            message = f"no template is called '{error}'" if missing else str(error)
            file, line = next(_places(error), (None, None))
            raise ProblemError(
                Problem(
                    "template",
                    f"{message}; see what pages/ gives {page.template}",
                    self._file(file),
                    line,
                )
            ) from error
        return Document(page.address, html.encode())

    @cached_property
    def _environment(self) -> Environment:
        environment = Environment(
            loader=ChoiceLoader([FileSystemLoader(folder) for folder in self.folders]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            extensions=["jinja2.ext.i18n"],
        )
        environment.install_gettext_translations(self.language.words, newstyle=True)  # type: ignore[attr-defined]  # the extension brings it
        environment.policies["ext.i18n.trimmed"] = True
        environment.filters |= {
            "link": self._link,
            "url": self._url,
            "markdown": self._markdown,
            "literal": literal,
            "below": markdown.beneath,
            "day": self.language.day,
            "month": self.language.month,
            "length_of": self.language.length,
            "size": self.language.size,
            "number": self.language.number,
            "role": self.language.role,
            "several": self.language.several,
            "clock": timecode.clock,
            "seconds": timecode.seconds,
            "iso_duration": timecode.duration,
        }
        environment.globals["asset"] = self._asset
        environment.globals |= {
            "direction": self.language.direction,
            "comma": self.language.comma,
            "plurals": self.language.plurals,
            "territory": self.language.territory,
        }
        # Of drawings alone; a page that has none need not wait for fonts.
        environment.globals["fitted"] = lambda *said, **named: self.lettering.fitted(*said, **named)
        environment.globals["families"] = lambda: self.lettering.families
        return environment

    @pass_context
    def _link(self, context: Context, address: str) -> str:
        """An address as a link from the page being drawn; a URL elsewhere stays as it is."""
        if "://" in address:
            return address
        here = str(context["here"])
        return (
            urls.below_root(self.site, address)
            if here == urls.MISSING
            else urls.link(address, here)
        )

    def _url(self, address: str) -> str:
        """An address as a full URL, which leads there from anywhere."""
        return urls.absolute(self.site, address)

    @pass_context
    def _markdown(self, context: Context, html: Html) -> str:
        """Cleaned HTML as Markdown whose links lead there from anywhere."""
        page = str(context["here"]).rpartition("/")[0] + "/"

        def target(address: str) -> str:
            if address.startswith(("#", "?")):
                return self._url(page) + address
            own = address.startswith("/") and not address.startswith("//")
            return urls.followed(address, self._url) if own else address

        return as_markdown(markdown.linked(html, target))

    def _file(self, name: str | None) -> Path | None:
        """A template as problems name it: from the show's folder on, or in full."""
        if name is None:
            return None
        file, show = Path(name), self.folders[0].parent
        return file.relative_to(show) if file.is_relative_to(show) else file.absolute()

    def _asset(self, name: str) -> str:
        if name not in self.assets:
            raise TemplateError(f"no asset is called '{name}'")
        return self.assets[name].address


def _places(error: BaseException) -> Iterator[tuple[str, int | None]]:
    """Where in the templates an error arose, innermost first."""
    trace, places = error.__traceback__, []
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith((".html", ".css", ".xml", ".svg")):
            places.append((name, trace.tb_lineno))
        trace = trace.tb_next
    yield from reversed(places)
