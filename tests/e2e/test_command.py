"""The installed command, from outside."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from tests.e2e.process import ARGUMENTS
from tests.e2e.process import DRAFT
from tests.e2e.process import environment


@pytest.mark.parametrize("name", ["草稿（一）.txt", "a b.txt", "-草稿.txt", "𠮷.txt"])
def test_names_of_files_are_shown_as_they_are(run, tmp_path, name):
    (tmp_path / name).write_text(DRAFT, "utf-8")
    arguments = ["--output-format", "concise", *ARGUMENTS, "--", name]
    assert run("check", *arguments).stdout.decode("utf-8").startswith(f"{name}:4:1: NUM101 ")


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names of files are Unicode there")
@pytest.mark.parametrize("name", ["full", "concise", "json", "sarif", "junit", "rdjson"])
def test_a_file_name_that_is_no_utf8_is_no_matter(run, tmp_path, name):
    path = os.fsencode(tmp_path) + b"/\xb2\xdd\xb8\xe5.txt"
    with open(path, "wb") as file:  # noqa: PTH123 - a Path can't be made of bytes
        file.write(DRAFT.encode())
    done = run(".", "--output-format", name, *ARGUMENTS)
    assert done.returncode == 1
    assert done.stderr == b""
    done.stdout.decode("utf-8")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_drafts_in_any_encoding_give_the_same_findings(run, draft, encoding):
    draft.write_bytes(DRAFT.encode(encoding))
    [finding] = json.loads(run("draft.txt", "--output-format", "json", *ARGUMENTS).stdout)["findings"]
    assert (finding["line"], finding["column"]) == (4, 1)


def test_help_and_version_load_next_to_nothing():
    code = "import planlint.cli.main, sys; print(*(name for name in sys.modules if name.startswith('planlint')))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert loaded == [
        "planlint", "planlint.cli", "planlint.cli.text", "planlint.cli.commands", "planlint.cli.console",
        "planlint.cli.trouble", "planlint.cli.ending", "planlint.cli.help", "planlint.cli.main",
    ]  # fmt: skip


def test_a_run_without_settings_loads_nothing_heavy(draft):
    code = (
        "import sys; from planlint.cli.main import run; code = run(); "
        "print(code, *({'pydantic', 'jieba', 'importlib.metadata', 'pathspec', 'email'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(draft), "--isolated", "--output-format", "concise"],
        capture_output=True, env=environment(), cwd=draft.parent, check=True,
    )  # fmt: skip
    assert done.stdout.decode().splitlines()[-1] == "1"


def test_the_default_rules_of_a_whole_run_do_not_fail(run, draft):
    done = run("draft.txt", "--output-format", "json", "--expand", "--statistics")
    assert done.returncode == 1
    assert json.loads(done.stdout)["failures"] == []
