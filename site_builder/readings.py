"""Content files as what they say and how their bodies look, read by several processes or remembered.

One file is one piece of work: nothing here depends on any other file, so one edit is one file to read.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from site_builder.content.markup import to_fragment
from site_builder.core.diagnostics import Diagnostic
from site_builder.core.digest import digest, digest_bytes
from site_builder.core.model import Document
from site_builder.core.project import Progress, Source
from site_builder.reading.documents import decode, parse
from site_builder.reading.files import VALUES, ContentFile, understand
from site_builder.reading.placing import placing_of
from site_builder.store.memo import Memo
from site_builder.store.packing import pack, unpack, unpacked
from site_builder.store.tool import tool_digest
from site_builder.workers import spread

FILES, FRAGMENTS = "files", "fragments"  # shelves of the memo


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A content file as it was read: its key in the memo, what it says (None where it cannot be understood) without its
    body, the digest of all that stands above the body, the key and the packed fragment of the body, and the problems of
    splitting the file."""

    key: str
    content: ContentFile | None
    head: str = ""
    marked: str = ""
    fragment: bytes = b""
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class _Packed:
    """A content file as the memo keeps it; what it says is packed once more, because its type follows from its kind."""

    document: Document | None
    value: bytes
    value_problems: tuple[Diagnostic, ...]
    head: str
    marked: str
    problems: tuple[Diagnostic, ...]


def read_files(
    sources: Sequence[Source], memo: Memo, *, language: str, jobs: int, progress: Progress
) -> dict[str, ReadFile]:
    """Every content file by its path: those that the memo knows, and the others read and remembered."""
    keys = {source.path: file_key(source.path, digest_bytes(source.content), language=language) for source in sources}
    packed = {key: unpacked(value, _Packed) for key, value in memo.get(FILES, keys.values()).items()}
    fragments = memo.get(FRAGMENTS, {file.marked for file in packed.values() if file and file.marked})
    read: dict[str, ReadFile] = {}
    for path, key in keys.items():
        file = packed.get(key)
        if file and (not file.marked or file.marked in fragments):
            read[path] = _opened(key, path, file, fragments.get(file.marked, b""))
    missing = [source for source in sources if source.path not in read]
    made: dict[str, bytes] = {}
    marked: dict[str, bytes] = {}
    results = spread(partial(_reader, language), missing, jobs=jobs)
    for source, (value, name, fragment) in zip(missing, results, strict=True):
        key = keys[source.path]
        made[key] = value
        if name:
            marked[name] = fragment
        read[source.path] = _opened(key, source.path, unpack(value, _Packed), fragment)
        progress("Reading", len(made), len(missing))
    memo.put(FILES, made)
    memo.put(FRAGMENTS, marked)
    return {source.path: read[source.path] for source in sources}


def file_key(path: str, content: str, *, language: str) -> str:
    """All that the reading of a file depends on, as a digest; `content` is that of its bytes."""
    return digest((tool_digest(), language, path, content))


def _reader(language: str) -> Callable[[Source], tuple[bytes, str, bytes]]:
    """What reads a file: it gives the packed file, and the key and the packed fragment of its body."""

    def read(source: Source) -> tuple[bytes, str, bytes]:
        document, problems = parse(source)
        content = understand(document, language=language) if document else None
        if document is None or content is None:
            return pack(_Packed(None, b"", (), "", "", problems)), "", b""
        lang = content.language(language)
        name = digest((tool_digest(), document.body, lang))
        fragment = to_fragment(document.body, lang=lang)
        bare = dataclasses.replace(document, body="")
        whole, _ = decode(source)
        head = digest((whole or "").removesuffix(document.body))
        value = pack(_Packed(bare, pack(content.value), content.problems, head, name, problems))
        return value, name, pack(fragment)

    return read


def _opened(key: str, path: str, file: _Packed, fragment: bytes) -> ReadFile:
    placing, _ = placing_of(path)
    if file.document is None or placing is None:
        return ReadFile(key, None, problems=file.problems)
    value = None if placing.translation else unpack(file.value, VALUES[placing.kind])
    content = ContentFile(placing, file.document, value, file.value_problems)
    return ReadFile(key, content, file.head, file.marked, fragment, file.problems)
