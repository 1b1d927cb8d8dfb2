"""Bodies to linked HTML: Markdown, mentions, passages, related articles. Knows no pages and no cache."""
