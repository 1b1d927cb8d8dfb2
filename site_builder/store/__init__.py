"""The only rooms that touch the disk: sources are read, the memo is kept, output is written. Knows keys and bytes."""
