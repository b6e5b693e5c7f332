"""What stands inside recordings beside the sound: chapters, title and artwork, read and written."""
