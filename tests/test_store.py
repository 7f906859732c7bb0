from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planlint.store import Contents
from planlint.store import Store
from planlint.store import open_store

KEY, OTHER = "ab" * 20, "cd" * 20
CONTENT = {"words": ["尽快", "\ud800"], "number": 3}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path))


def file_of(store: Store, key: str) -> Path:
    return Path(store.folder, key[:2], key[2:])


def age(file: Path, days: float) -> None:
    then = time.time() - days * 86_400
    os.utime(file, (then, then))


def test_what_was_put_is_got(store):
    assert store.get(KEY) is None
    store.put(KEY, CONTENT)
    assert (store.get(KEY), store.get(OTHER)) == (CONTENT, None)
    held = store.contents()
    assert (held.files, held.size) == (1, file_of(store, KEY).stat().st_size)


def test_only_its_owner_can_read_a_result(store):
    store.put(KEY, CONTENT)
    file = file_of(store, KEY)
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)


@given(st.data())
def test_a_damaged_file_holds_nothing(tmp_path_factory, data):
    store = Store(str(tmp_path_factory.getbasetemp() / "damaged"))
    store.put(KEY, CONTENT)
    file = file_of(store, KEY)
    sound = file.read_bytes()
    place = data.draw(st.integers(0, len(sound) - 1))
    flipped = sound[:place] + bytes([sound[place] ^ data.draw(st.integers(1, 255))]) + sound[place + 1 :]
    damaged = data.draw(st.sampled_from([flipped, sound[:place], sound + sound[place:], sound[place:] + sound[:place]]))
    file.write_bytes(damaged)
    assert store.get(KEY) == (CONTENT if damaged == sound else None)


def test_the_result_of_another_key_is_none_of_this_one(store):
    store.put(KEY, CONTENT)
    file_of(store, OTHER).parent.mkdir()
    file_of(store, KEY).rename(file_of(store, OTHER))
    assert store.get(OTHER) is None


def test_a_folder_that_is_full_or_closed_is_no_trouble(tmp_path):
    (tmp_path / "results").write_text("a file where the folder should be")
    store = Store(str(tmp_path))
    store.put(KEY, CONTENT)
    assert store.get(KEY) is None
    store.tidy()
    assert store.contents() == Contents(0, 0, None)


def test_the_oldest_go_where_there_is_too_much(tmp_path):
    store = Store(str(tmp_path), limit=10_000)
    keys = [f"{number:02x}" * 20 for number in range(20)]
    for number, key in enumerate(keys):
        store.put(key, "x" * 900)
        age(file_of(store, key), 20 - number)
    store.clean_up()
    left = [key for key in keys if store.get(key)]
    assert left == keys[-len(left) :]
    assert 6_000 < store.contents().size <= 8_000


def test_what_nobody_asks_for_or_was_never_finished_goes(store):
    for key, days in ((KEY, 40), (OTHER, 10)):
        store.put(key, CONTENT)
        age(file_of(store, key), days)
    torn = Path(f"{file_of(store, OTHER)}.123.part")
    torn.write_bytes(b"planlint 1 ")
    store.clean_up()
    assert (store.get(KEY), store.get(OTHER), torn.exists()) == (None, CONTENT, True)
    age(torn, 1)
    store.clean_up()
    assert not torn.exists()


def test_a_result_that_is_asked_for_is_young_again(store):
    store.put(KEY, CONTENT)
    age(file_of(store, KEY), 20)
    store.get(KEY)
    assert time.time() - file_of(store, KEY).stat().st_mtime < 60


def test_a_store_is_tidied_after_it_was_written_now_and_then(tmp_path):
    store = Store(str(tmp_path), limit=1)
    store.tidy()
    assert not Path(store.folder).exists()
    store.put(KEY, CONTENT)
    store.tidy()
    assert store.contents().files == 0
    store.put(KEY, CONTENT)
    store.tidy()
    assert store.contents().files == 1


def test_nothing_but_results_is_taken_away(store):
    store.put(KEY, CONTENT)
    mine = Path(store.folder, "草稿.txt")
    mine.write_text("尽快")
    store.clear()
    assert (store.contents().files, mine.exists()) == (0, True)


@pytest.mark.skipif(os.name == "nt", reason="modes are those of POSIX")
def test_a_folder_that_others_can_write_is_refused(tmp_path):
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    assert open_store(str(shared)) is None
    assert open_store(str(tmp_path / "own")) is not None
