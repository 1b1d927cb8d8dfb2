"""The rooms that touch the disk, on a real one."""
