"""The words of the house: values and pure functions that every room speaks in. Standard library only, no I/O."""
