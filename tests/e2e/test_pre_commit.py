"""The hooks in a real repository of documents: a commit is stopped, mended, accepted."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from planlint.source.files import SUFFIXES

ROOT = Path(__file__).parents[2]
SOUND = "白溪市2025年工作要点\n一、重点任务\n（一）建平台。6月底前建成平台。（牵头单位：市数据局）\n（二）办培训。9月底前培训2期。（牵头单位：市数据局）\n"
FAULTY = SOUND.replace("（二）", "（三）")
PRE_COMMIT = [sys.executable, "-m", "pre_commit"]


def test_the_hooks_take_every_file_that_planlint_reads() -> None:
    text = (ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")
    patterns = re.findall(r"files: (.+)", text)
    assert patterns
    for pattern in patterns:
        assert all(re.search(pattern, f"稿{suffix}") for suffix in SUFFIXES)
        assert sorted(re.findall(r"\w+", pattern)) == sorted(suffix[1:] for suffix in SUFFIXES)


class Repository:
    """A git repository whose commits go by the hooks."""

    def __init__(self, path: Path, home: Path) -> None:
        path.mkdir()
        self.path = path
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PLANLINT"))},
            "PRE_COMMIT_HOME": str(home),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "LC_ALL": "C.UTF-8",
        }
        self.git("init", "-q", "-b", "main")
        for name, value in (("user.name", "t"), ("user.email", "t@example.org"), ("core.quotePath", "false")):
            self.git("config", name, value)

    def run(self, *command: str | Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, cwd=self.path, env=self._environment, capture_output=True, encoding="utf-8", check=False
        )

    def git(self, *arguments: str | Path) -> str:
        done = self.run("git", *arguments)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Add everything and commit it, as a person does."""
        self.git("add", "-A")
        return self.run("git", "commit", "-m", "draft")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """planlint as a repository of hooks, as it lies here."""
    folder = tmp_path_factory.mktemp("hooks")
    path = folder / "planlint"
    names = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=False,
    ).stdout.decode("utf-8")
    if not names:
        pytest.skip("not a git checkout")
    repository = Repository(path, folder / "home")
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (path / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, path / name)
    repository.git("add", "-A")
    repository.git("commit", "-q", "-m", "planlint")
    return path


@pytest.fixture(scope="module")
def documents(hooks: Path) -> Repository:
    """A repository of documents with the hooks installed; made once, for building their environment takes its time."""
    repository = Repository(hooks.parent / "公文库", hooks.parent / "home")
    revision = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=hooks, capture_output=True, text=True, check=True
    ).stdout
    (repository.path / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {hooks.as_uri()}\n    rev: {revision.strip()}\n    hooks:\n      - id: planlint-fix\n      - id: planlint\n",
        "utf-8",
    )
    assert repository.run(*PRE_COMMIT, "install").returncode == 0
    done = repository.commit()
    assert done.returncode == 0, done.stdout + done.stderr
    return repository


@pytest.mark.xdist_group("pre-commit")
def test_a_commit_is_stopped_mended_and_accepted(documents: Repository) -> None:
    draft = documents.path / "2025年" / "工作要点（送审稿）.txt"
    draft.parent.mkdir()
    draft.write_text(FAULTY, "utf-8")
    stopped = documents.commit()
    assert stopped.returncode == 1
    assert "2025年/工作要点（送审稿）.txt:4:1" in stopped.stdout + stopped.stderr
    assert "numbering-gap" in stopped.stdout + stopped.stderr
    draft.write_text(SOUND, "utf-8")
    accepted = documents.commit()
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


@pytest.mark.xdist_group("pre-commit")
def test_what_can_be_mended_is_mended_and_committed_the_second_time(documents: Repository) -> None:
    draft = documents.path / "可修.txt"
    draft.write_bytes(SOUND.replace("（二）", "（二）、").encode("gb18030"))
    stopped = documents.commit()
    assert stopped.returncode == 1
    assert "files were modified by this hook" in stopped.stdout + stopped.stderr
    assert draft.read_bytes() == SOUND.encode("gb18030")
    accepted = documents.commit()
    assert accepted.returncode == 0, accepted.stdout + accepted.stderr


@pytest.mark.xdist_group("pre-commit")
def test_files_that_are_renamed_or_deleted_are_no_matter(documents: Repository) -> None:
    old = documents.path / "旧 稿.txt"
    for path in (old, documents.path / "-横线.txt", documents.path / "删.txt"):
        path.write_text(SOUND, "utf-8")
    assert documents.commit().returncode == 0
    documents.git("mv", old.name, "新 稿.txt")
    documents.git("rm", "-q", "删.txt")
    done = documents.commit()
    assert done.returncode == 0, done.stdout + done.stderr
    assert "新 稿.txt" in documents.git("show", "--stat", "--format=")


@pytest.mark.xdist_group("pre-commit")
def test_many_files_come_in_batches(documents: Repository) -> None:
    """Names so long that the command line holds only some of them; each batch is a process of its own."""
    folder = documents.path / ("批" * 60)
    folder.mkdir()
    for number in range(400):
        (folder / f"{'稿' * 70}{number}.txt").write_text(FAULTY if number == 7 else SOUND, "utf-8")
    stopped = documents.commit()
    assert stopped.returncode == 1
    assert (stopped.stdout + stopped.stderr).count("numbering-gap") == 1
    shutil.rmtree(folder)
    documents.git("add", "-A")


@pytest.mark.xdist_group("pre-commit")
def test_a_hook_is_tried_before_it_is_taken(documents: Repository, hooks: Path) -> None:
    draft = documents.path / "试.txt"
    draft.write_text(FAULTY, "utf-8")
    documents.git("add", "-A")
    done = documents.run(*PRE_COMMIT, "try-repo", str(hooks), "planlint", "--files", draft.name)
    assert done.returncode == 1
    assert "试.txt:4:1" in done.stdout + done.stderr
    draft.unlink()
    documents.git("add", "-A")
