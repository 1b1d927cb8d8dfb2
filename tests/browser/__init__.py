"""Tests of the theme in a browser."""
