"""Pages of other people to our Markdown: what they say of their article, and its text."""
