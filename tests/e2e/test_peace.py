"""The installed command on old drafts: Chinese names, folders, Windows line ends, GB18030, and git."""

from __future__ import annotations

import json
import shutil
import subprocess

import pytest

OLD = (
    "清河县2025年水利工作要点\n一、重点任务\n（一）修渠。尽快完成干渠清淤。（牵头单位：县水利局）\n"
    "（二）打井。适时打井10眼。（牵头单位：县水利局）\n"
)
SELECT = ("--select", "vague-deadline,numbering-gap,PLN")


@pytest.fixture
def project(tmp_path):
    """Drafts in folders, in the encodings of the offices they came from."""
    (tmp_path / "planlint.toml").write_text(
        'baseline = ".planlint-baseline.json"\nselect = ["vague-deadline", "numbering-gap", "PLN"]\n', "utf-8"
    )
    for name, encoding in (
        ("县级/水利（终稿）.txt", "gb18030"),
        ("县级/归档/水利.txt", "utf-8-sig"),
        ("市级/要点.md", "utf-16"),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(OLD.replace("\n", "\r\n").encode(encoding))
    return tmp_path


def edit(path, encoding, *changes):
    text = path.read_bytes().decode(encoding)
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_bytes(text.encode(encoding))


def test_from_the_first_baseline_to_the_last_mended_fault(run, project):
    assert run("check", ".").returncode == 2  # the settings name a baseline that is not there yet
    written = run("baseline", "write")
    assert (written.returncode, written.stdout.decode()) == (0, ".planlint-baseline.json：共 6 处（新增 6，去掉 0）\n")
    clean = run("check", ".")
    assert (clean.returncode, clean.stdout.decode()) == (0, "检查 3 份文件：没有发现问题；已忽略 6 处（基线 6）\n")

    draft = project / "县级" / "水利（终稿）.txt"
    added = "今年水情偏枯。\r\n（一）建库。尽快开工建设。（牵头单位：县水利局）\r\n"
    edit(draft, "gb18030", ("（二）", "（三）"), ("（一）修", f"{added}（二）修"))
    shown = run("check", ".", "--output-format", "concise")
    assert shown.returncode == 1
    (line,) = shown.stdout.decode().splitlines()
    assert line.startswith("县级/水利（终稿）.txt:4:7: DUE101")

    edit(draft, "gb18030", ("尽快开工建设", "6月底前开工建设"), ("适时打井", "年底前打井"))
    assert run("check", ".").returncode == 0
    pruned = run("baseline", "prune")
    assert pruned.stdout.decode().startswith("去掉 县级/水利（终稿）.txt vague-deadline “适时”\n")
    edit(draft, "gb18030", ("年底前打井", "适时打井"))
    assert run("check", ".").returncode == 1


def test_entries_beside_the_drafts(run, project):
    (project / "planlint.toml").write_text("", "utf-8")
    for place in ("县级/水利（终稿）.txt:3", "县级/归档/水利.txt:3", "市级/要点.md:4"):
        done = run("ignore", place, "vague-deadline", "--reason", "待省厅批复")
        assert (done.returncode, done.stderr) == (0, b"")
    assert sorted(path.relative_to(project).as_posix() for path in project.rglob(".planlint-ignore.toml")) == [
        "县级/.planlint-ignore.toml",
        "市级/.planlint-ignore.toml",
    ]
    report = json.loads(run("check", ".", *SELECT, "--output-format", "json").stdout)
    assert [(entry["path"], entry["line"]) for entry in report["findings"]] == [
        ("县级/归档/水利.txt", 4),
        ("县级/水利（终稿）.txt", 4),
        ("市级/要点.md", 3),
    ]
    assert report["summary"]["suppressed"]["sidecar"] == 3
    assert run("ignore", "--list").stdout.decode().count("有效") == 3
    (project / "市级" / "要点.md").unlink()
    report = json.loads(run("check", ".", *SELECT, "--output-format", "json").stdout)
    assert "unused-suppression" not in {entry["name"] for entry in report["findings"]}  # nothing was looked at there
    assert run("ignore", "--prune").stdout.decode().endswith("共去掉 1 条旁注\n")


@pytest.mark.skipif(shutil.which("git") is None, reason="there is no git")
def test_baselines_of_two_branches_merge(run, project):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=a", "-c", "user.email=a@b", *arguments],
            cwd=project,
            check=True,
            capture_output=True,
        )

    run("baseline", "write")
    git("init", "-b", "main")
    git("add", ".")
    git("commit", "-m", "old drafts")
    git("checkout", "-b", "one")
    edit(project / "县级" / "归档" / "水利.txt", "utf-8-sig", ("尽快", "6月底前"))
    assert run("baseline", "update").returncode == 0
    git("commit", "-am", "one mended")
    git("checkout", "main")
    edit(project / "市级" / "要点.md", "utf-16", ("适时", "6月底前"))
    assert run("baseline", "update").returncode == 0
    git("commit", "-am", "another mended")
    git("merge", "one")
    assert run("check", ".").stdout.decode() == "检查 3 份文件：没有发现问题；已忽略 4 处（基线 4）\n"
    assert run("baseline", "prune").stdout.decode() == ".planlint-baseline.json：共 4 处（新增 0，去掉 0）\n"


def test_a_comment_in_a_markdown_draft(run, tmp_path):
    draft = tmp_path / "要点.md"
    draft.write_bytes(
        OLD.replace("（二）", "<!-- planlint：ignore DUE101 —— 待定 -->\n（二）").replace("\n", "\r\n").encode()
    )
    done = run("check", "要点.md", *SELECT, "--show-suppressed")
    assert done.returncode == 1
    assert "已忽略 5:7 vague-deadline" in done.stdout.decode()
    assert "（注释：待定）" in done.stdout.decode()
    piped = run(
        "check", "-", "--stdin-filename", "要点.md", *SELECT, "--output-format", "json", stdin=draft.read_bytes()
    )
    assert json.loads(piped.stdout)["summary"]["suppressed"] == {"comment": 1, "sidecar": 0, "baseline": 0}
