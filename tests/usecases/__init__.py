"""The commands, from files on the disk to files on the disk."""
