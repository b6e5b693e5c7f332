"""Show notes as somebody pasted them from a web page or a PDF."""
