"""The memo: what earlier builds worked out, under the digest of all that went into it.

It may be lost, damaged or written by another version at any time: everything in it can be worked out again, so no
fault of the memo is ever reported, and a value that is not exactly what was put in is no value. It knows neither what
the keys stand for nor what the values hold.
"""

from __future__ import annotations

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

_FORM = 1  # of the database itself
_CREATE = "CREATE TABLE memo (shelf TEXT, key TEXT, seal BLOB, value BLOB, PRIMARY KEY (shelf, key)) WITHOUT ROWID"
_BATCH = 500


class Memo:
    """Values on named shelves. What fails has not happened, and what cannot be read was never known."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self._database = database
        self.damaged = False

    def get(self, shelf: str, keys: Iterable[str]) -> dict[str, bytes]:
        """The values known under some of the keys; one that was damaged is left out."""
        wanted = list(dict.fromkeys(keys))
        found: dict[str, bytes] = {}
        for start in range(0, len(wanted), _BATCH):
            some = wanted[start : start + _BATCH]
            marks = ",".join("?" * len(some))
            statement = f"SELECT key, seal, value FROM memo WHERE shelf = ? AND key IN ({marks})"  # noqa: S608
            found |= self._sound(shelf, statement, shelf, *some)
        return found

    def shelf(self, shelf: str) -> dict[str, bytes]:
        """All values of a shelf by their keys."""
        return self._sound(shelf, "SELECT key, seal, value FROM memo WHERE shelf = ?", shelf)

    def put(self, shelf: str, values: Mapping[str, bytes]) -> None:
        """Remember values, in place of what stood under the same keys."""
        rows = [(shelf, key, _seal(shelf, key, value), value) for key, value in values.items()]
        with self._forgiving() as database:
            database.executemany("INSERT OR REPLACE INTO memo VALUES (?, ?, ?, ?)", rows)

    def prune(self, shelf: str, keep: Iterable[str]) -> None:
        """Forget everything of a shelf but the values under some keys."""
        known: set[str] = set()
        with self._forgiving() as database:
            known = {key for (key,) in database.execute("SELECT key FROM memo WHERE shelf = ?", (shelf,))}
        self.drop(shelf, known.difference(keep))

    def drop(self, shelf: str, keys: Iterable[str]) -> None:
        """Forget some values of a shelf."""
        with self._forgiving() as database:
            database.executemany("DELETE FROM memo WHERE shelf = ? AND key = ?", [(shelf, key) for key in keys])

    def _sound(self, shelf: str, statement: str, *values: str) -> dict[str, bytes]:
        rows: list[tuple[object, object, object]] = []
        with self._forgiving() as database:
            rows = database.execute(statement, values).fetchall()
        sound = {
            key: value
            for key, seal, value in rows
            if isinstance(key, str) and isinstance(value, bytes) and seal == _seal(shelf, key, value)
        }
        self.damaged = self.damaged or len(sound) < len(rows)
        return sound

    @contextlib.contextmanager
    def _forgiving(self) -> Iterator[sqlite3.Connection]:
        """The database for one transaction."""
        try:
            with self._database as database:
                yield database
        except sqlite3.OperationalError:  # in use by another build, or no room: not remembered
            pass
        except (sqlite3.DatabaseError, UnicodeDecodeError):  # SQLite may tell of damage in bytes that are no text
            self.damaged = True


@contextlib.contextmanager
def open_memo(path: Path | None) -> Iterator[Memo]:
    """The memo kept in a file, made anew where there is none or where it is no memo of this form; without a path, or
    where none can be kept, one that lasts as long as it is open."""
    database = (_open(path) if path else None) or _connect(":memory:")
    memo = Memo(database)
    try:
        yield memo
    finally:
        database.close()
        if memo.damaged and path:
            _remove(path)


def _open(path: Path) -> sqlite3.Connection | None:
    for _ in range(2):
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            return _connect(path)
        except (sqlite3.OperationalError, OSError):  # in use by another build, or not writable
            return None
        except (sqlite3.DatabaseError, UnicodeDecodeError):
            _remove(path)
    return None


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.unlink(missing_ok=True)


def _connect(path: Path | str) -> sqlite3.Connection:
    database = sqlite3.connect(path, timeout=1)
    try:
        database.execute("PRAGMA synchronous = OFF")  # a torn memo is found out by its seals and made anew
        (form,) = database.execute("PRAGMA user_version").fetchone()
        tables = {name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if form != _FORM or tables != {"memo"}:
            if tables:
                raise sqlite3.DatabaseError("another form of memo")
            with database:
                database.execute(_CREATE)
                database.execute(f"PRAGMA user_version = {_FORM}")
    except (sqlite3.Error, UnicodeDecodeError):
        database.close()
        raise
    return database


def _seal(shelf: str, key: str, value: bytes) -> bytes:
    """What proves that a value is the one put in under this key."""
    return hashlib.sha256(b"\0".join((shelf.encode(), key.encode(), value))).digest()
