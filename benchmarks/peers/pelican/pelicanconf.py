"""Bare: pages, term pages, feeds, sitemap, and no more. Caching stays as Pelican has it by default: off."""

SITENAME = "A library of no meaning"
SITEURL = "https://example.org"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = ["articles"]
THEME = "theme"
THEME_STATIC_PATHS: list[str] = []
PLUGIN_PATHS = ["plugins"]
PLUGINS = ["neighbours"]
MARKDOWN: dict[str, dict[str, dict[str, object]]] = {
    "extension_configs": {
        "markdown.extensions.meta": {},
        "markdown.extensions.footnotes": {},
        "markdown.extensions.tables": {},
        "markdown.extensions.smarty": {},
        "markdown.extensions.toc": {},
    },
}

# A topic is a tag here, a publisher a category.
ARTICLE_URL, ARTICLE_SAVE_AS = "articles/{slug}/", "articles/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
TAGS_SAVE_AS = "topics/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "authors/{slug}/", "authors/{slug}/index.html"
AUTHORS_SAVE_AS = "authors/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "publishers/{slug}/", "publishers/{slug}/index.html"
CATEGORIES_SAVE_AS = "publishers/index.html"
YEAR_ARCHIVE_SAVE_AS = "archive/{date:%Y}/index.html"
DRAFT_SAVE_AS = ""
DIRECT_TEMPLATES = ["index", "tags", "authors", "categories", "sitemap"]
SITEMAP_SAVE_AS = "sitemap.xml"

DEFAULT_PAGINATION = 50
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

# The feeds in the form that holds summaries; the other one would hold the texts.
FEED_MAX_ITEMS = 30
FEED_ATOM = FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = TRANSLATION_FEED_ATOM = None
FEED_RSS = "feed.xml"
TAG_FEED_RSS = "topics/{slug}/feed.xml"
AUTHOR_FEED_RSS = "authors/{slug}/feed.xml"
CATEGORY_FEED_RSS = "publishers/{slug}/feed.xml"
