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
    TemplateSyntaxError,
    pass_context,
)
from jinja2.runtime import Context

from podsite import urls
from podsite.formats import timecode, words
from podsite.output import Document, Page
from podsite.problem import Problem, ProblemError

ASSETS = "assets"


def shipped() -> Path:
    """The theme that comes with the program: inside the package, or beside it in its repository."""
    package = Path(__file__).parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"


@dataclass(frozen=True)
class Theme:
    """Templates and assets of a show's own folder, and the shipped ones for the rest.

    `site` is where the site will live; pages whose own place is unknown (404) link by it.
    """

    folders: tuple[Path, ...]
    site: str

    @cached_property
    def assets(self) -> Mapping[str, Document]:
        """The files beside the templates, by name; the address of each tells its content."""
        found = {}
        for folder in reversed(self.folders):
            place = folder / ASSETS
            for file in sorted(place.rglob("*")) if place.is_dir() else ():
                if file.is_file() and not file.name.startswith("."):
                    name = file.relative_to(place).as_posix()
                    content = file.read_bytes()
                    found[name] = Document(urls.asset(name, content), content)
        return found

    def draw(self, page: Page) -> Document:
        """The page as its template shows it. Raises ProblemError at the template's line."""
        try:
            template = self._environment.get_template(page.template)
            html = template.render(view=page.view, here=page.address)
        except TemplateSyntaxError as error:
            raise ProblemError(
                Problem("template", f"{error.message}", _file(error.filename), error.lineno)
            ) from error
        except TemplateError as error:
            place = next(_places(error), (page.template, None))
            raise ProblemError(
                Problem(
                    "template", f"{error}; see the views in the docs", _file(place[0]), place[1]
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
        )
        environment.filters |= {
            "link": self._link,
            "day": words.day,
            "length_of": words.length,
            "size": words.size,
            "clock": timecode.clock,
            "seconds": timecode.seconds,
            "iso_duration": timecode.duration,
        }
        environment.globals["asset"] = self._asset
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

    def _asset(self, name: str) -> str:
        if name not in self.assets:
            raise TemplateError(f"no asset is called '{name}'")
        return self.assets[name].address


def _file(name: str | None) -> Path | None:
    return Path(name) if name else None


def _places(error: BaseException) -> Iterator[tuple[str, int | None]]:
    """Where in the templates an error arose, innermost first."""
    trace, places = error.__traceback__, []
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith((".html", ".xml", ".svg")):
            places.append((name, trace.tb_lineno))
        trace = trace.tb_next
    yield from reversed(places)
