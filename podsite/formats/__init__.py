"""How things are spelled in files, one module each.

frontmatter (fields above Markdown) · fields and values (what they say, as the model's types) ·
markdown (notes as clean HTML) · timecode (times in a recording) · spoken (those in running text) ·
seeking (those as links) · chapters and transcripts (families: a module for each form) · media (what
a recording is) · tags (what stands in it) · pictures (what a picture is) · leaves (every value that
was given) · words (for people).
"""
