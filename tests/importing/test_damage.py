"""Whatever is to be imported, reading it and understanding what was read ends, soon and without an exception."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from site_builder.importing.inputs import read_input
from site_builder.importing.values import Reading
from tests.importing.damage import HUGE, damaged

_LONGEST = 10.0  # seconds for any input
_MOST = 1_000_000  # kilobytes that any of them may take

# Reads inputs in a process of its own, so that its memory can be measured, and says how long the slowest took.
_CHILD = """
import json, logging, resource, sys, time
logging.disable(logging.CRITICAL)
from site_builder.content.markup import to_fragment
from site_builder.importing.inputs import read_input
from site_builder.importing.drafting import plain_body
from tests.importing.damage import damaged, huge
slowest = (0.0, "")
for name in sys.argv[1:]:
    source = damaged(int(name)) if name.isdecimal() else huge(name)
    start = time.process_time()
    reading = read_input(source)
    to_fragment(plain_body(reading.body), lang="en")
    slowest = max(slowest, (time.process_time() - start, source.name))
    assert reading.body or reading.doubts, source.name
print(json.dumps([*slowest, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss]))
"""


@pytest.mark.parametrize("number", range(60))
def test_a_damaged_input_gives_a_reading(number: int) -> None:
    reading = read_input(damaged(number))
    assert isinstance(reading, Reading)
    assert reading.body or reading.doubts
    assert "\0" not in reading.body


def _read_apart(names: list[str]) -> tuple[float, str, int]:
    child = subprocess.run([sys.executable, "-c", _CHILD, *names], capture_output=True, text=True, check=False)
    assert child.returncode == 0, child.stderr
    seconds, name, kilobytes = json.loads(child.stdout)
    return seconds, name, kilobytes


@pytest.mark.slow
@pytest.mark.parametrize("start", range(0, 1_000, 100))
def test_a_thousand_damaged_inputs_are_read_in_time_and_memory(start: int) -> None:
    seconds, name, kilobytes = _read_apart([str(number) for number in range(start, start + 100)])
    assert seconds < _LONGEST, name
    assert kilobytes < _MOST


@pytest.mark.slow
@pytest.mark.parametrize("name", HUGE)
def test_a_huge_input_is_read_in_time_and_memory(name: str) -> None:
    seconds, _, kilobytes = _read_apart([name])
    assert seconds < _LONGEST
    assert kilobytes < _MOST
