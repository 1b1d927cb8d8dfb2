"""Tests of reading: text to model."""
