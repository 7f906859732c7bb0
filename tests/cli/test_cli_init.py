"""planlint init: what it writes fits the drafts, holds as it stands, and never replaces anything."""

from __future__ import annotations

import json

import pytest

PLAN = """白溪市2025年政务服务工作要点
一、重点任务
（一）建平台。6月底前建成平台。（牵头单位：市数据局；配合单位：市财政局、各县区人民政府）
（二）办培训。9月底前培训2期。（牵头单位：市数据局）
（三）清事项。年底前清理完毕。（牵头单位：市数据局；配合单位：市司法局）
"""


@pytest.fixture
def drafts(folder):
    """A folder with two drafts, one of them without title and years."""
    (folder / "要点.txt").write_text(PLAN, "utf-8")
    (folder / "其他").mkdir()
    (folder / "其他" / '一份 "引号" 草稿.txt').write_bytes("一、任务\n（一）培训干部。\n".encode("gb18030"))
    return folder


def test_what_is_written_holds_and_fits(invoke, drafts):
    done = invoke("init")
    assert done.exit_code == 0
    assert "看了 2 份文稿，登记了 1 个单位" in done.stdout
    text = (drafts / "planlint.toml").read_text("utf-8")
    assert '    "市数据局",  # 3' in text
    assert "市财政局" not in text
    assert invoke("config", "--check").exit_code == 0
    rows = json.loads(invoke("config", "--output-format", "json").stdout)
    found = {row["setting"]: row["value"] for row in rows}
    # One of the two drafts says neither, so that what the other says is set for both.
    assert (found["kind"], found["period"], found["registry.bodies"]) == ("work_points", 2025, ["市数据局"])


def test_what_every_draft_says_itself_is_only_a_remark(invoke, folder):
    (folder / "要点.txt").write_text(PLAN, "utf-8")
    invoke("init")
    text = (folder / "planlint.toml").read_text("utf-8")
    assert '\n# kind = "work_points"\n' in text
    assert '\n# period = "2025"\n' in text


def test_where_drafts_differ_the_open_questions_are_listed(invoke, drafts):
    (drafts / "报告.txt").write_text("白溪市2024年法治政府建设年度报告\n一、工作情况\n2024年，开展了培训。\n", "utf-8")
    invoke("init")
    text = (drafts / "planlint.toml").read_text("utf-8")
    assert text.count('# pattern = "其他/一份 \\"引号\\" 草稿.txt"\n') == 2
    uncommented = "".join(
        line.removeprefix("# ") for line in text.splitlines(keepends=True) if "per-file" in line or "pattern" in line
    )
    (drafts / "planlint.toml").write_text(uncommented, "utf-8")
    assert invoke("config", "--check").exit_code == 0


def test_settings_that_are_there_are_left_alone(invoke, drafts):
    (drafts / "planlint.toml").write_text("lang = 'zh'\n", "utf-8")
    done = invoke("init")
    assert done.exit_code == 2
    assert "已有配置文件" in done.stderr
    assert (drafts / "planlint.toml").read_text("utf-8") == "lang = 'zh'\n"
    (drafts / "planlint.toml").unlink()
    (drafts / "pyproject.toml").write_text("[tool.planlint]\nlang = 'zh'\n", "utf-8")
    assert invoke("init").exit_code == 2
    assert not (drafts / "planlint.toml").exists()


def test_a_folder_without_drafts_and_one_that_is_not_there(invoke, folder):
    (folder / "空").mkdir()
    assert invoke("init", "空", "--lang", "en").exit_code == 0
    assert "0 drafts were looked at" in (folder / "空" / "planlint.toml").read_text("utf-8")
    done = invoke("init", "没有")
    assert (done.exit_code, "没有 不是文件夹" in done.stderr) == (2, True)


def test_a_file_that_is_no_text_is_said_and_passed_over(invoke, drafts):
    (drafts / "坏.txt").write_bytes(b"\x00\xff" * 40)
    done = invoke("init")
    assert done.exit_code == 0
    assert "坏.txt" in done.stderr
