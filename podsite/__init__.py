"""podsite: a folder of Markdown files becomes a podcast's website and its feed."""

VERSION = "0.1.0"
