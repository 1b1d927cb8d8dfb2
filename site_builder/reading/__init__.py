"""Text to model: from the bytes of a file to checked articles, authors, topics and publishers. Opens no file."""
