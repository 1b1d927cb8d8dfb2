"""site_builder: a generator for research libraries."""

__version__ = "0.1.0"
