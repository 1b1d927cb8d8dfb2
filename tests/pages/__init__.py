"""The tests of the room of pages."""
