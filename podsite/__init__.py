"""podsite: a folder of Markdown files becomes a podcast's website and its feed."""
