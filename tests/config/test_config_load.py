from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

import planlint
from planlint.config.load import SettingsLoader
from planlint.config.load import load_settings
from planlint.config.place import Origin
from planlint.config.place import Place
from planlint.config.problem import ConfigError
from planlint.config.settings import Settings
from planlint.plan.model import Kind
from planlint.plan.model import Period
from planlint.rules.severity import Severity

if TYPE_CHECKING:
    from collections.abc import Callable

    from planlint.config.load import LoadedSettings
    from planlint.rules.registry import Catalogue


def write(path: Path, content: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")
    return path


def test_without_a_file_all_is_default(tmp_path: Path, catalogue: Catalogue) -> None:
    loaded = load_settings(tmp_path / "draft.txt", catalogue=catalogue)
    assert (loaded.settings, dict(loaded.origins), loaded.file) == (Settings(), {}, None)
    assert loaded.origin("lang").show() == "默认值"
    assert loaded.origin("lang").show("en") == "default"


def test_every_document_goes_by_the_file_nearest_to_it(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path / "planlint.toml", "lang = 'en'")
    write(tmp_path / "要点" / "planlint.toml", "kind = 'work_points'")
    loader = SettingsLoader(catalogue)
    assert loader.load(tmp_path / "a.txt").settings == Settings(lang="en")
    assert loader.load(tmp_path / "要点" / "b.txt").settings == Settings(kind=Kind.WORK_POINTS)


def test_text_without_a_name_goes_by_the_current_folder(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "planlint.toml", "lang = 'en'")
    monkeypatch.chdir(tmp_path)
    assert load_settings(None, catalogue=catalogue).settings.lang == "en"
    assert load_settings(Path("not-written-yet.txt"), catalogue=catalogue).settings.lang == "en"


def test_dots_in_a_path_do_not_count_as_folders(
    tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / "a" / "planlint.toml", "lang = 'en'")
    monkeypatch.chdir(tmp_path / "a")
    assert load_settings(Path("../draft.txt"), catalogue=catalogue).settings.lang == "zh"


def test_a_named_file_is_used_in_place_of_the_nearest(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path / "planlint.toml", "lang = 'en'")
    named = write(tmp_path / "other" / "rules.toml", "expand = true")
    loaded = load_settings(tmp_path / "draft.txt", catalogue=catalogue, config_file=named)
    assert (loaded.settings, loaded.file) == (Settings(expand=True), named)


def test_a_named_file_must_be_there(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(ConfigError, match="can't be read"):
        load_settings(tmp_path / "draft.txt", catalogue=catalogue, config_file=tmp_path / "rules.toml")


def test_isolated_reads_no_file_at_all(tmp_path: Path, catalogue: Catalogue) -> None:
    file = write(tmp_path / "planlint.toml", "broken")
    for named in (None, file):
        loaded = load_settings(tmp_path / "draft.txt", catalogue=catalogue, config_file=named, isolated=True)
        assert (loaded.settings, loaded.file) == (Settings(), None)


def test_the_command_line_goes_before_the_file(load: Callable[..., LoadedSettings], tmp_path: Path) -> None:
    loaded = load(
        "lang = 'zh'\nkind = 'other'\nmax-size = 5\nfail-level = 'info'\nexclude = ['a']\n"
        "[severity]\nDUE101 = 'info'\nRES101 = 'off'",
        lang="en",
        kind="work_points",
        issued="2025-03-01",
        period="2021-2025",
        fail_level=Severity.ERROR,
        encoding="gbk",
        expand=True,
        exclude=("b", "c,d"),
        severity={"vague-deadline": "error"},
    )
    assert loaded.settings == Settings(
        lang="en",
        kind=Kind.WORK_POINTS,
        issued=date(2025, 3, 1),
        period=Period(2021, 2025),
        fail_level=Severity.ERROR,
        encoding="gbk",
        max_size=5,
        expand=True,
        exclude=("b", "c,d"),
        severity={"vague-deadline": Severity.ERROR, "missing-lead": None},
    )
    file = tmp_path / "planlint.toml"
    assert loaded.origin("lang") == Origin((Place(option="--lang"),))
    assert loaded.origin("fail-level") == Origin((Place(option="--fail-level"),))
    assert loaded.origin("max-size") == Origin((Place(file, 3),))
    assert loaded.origin("severity.vague-deadline") == Origin((Place(option="--severity"),))
    assert loaded.origin("severity.missing-lead") == Origin((Place(file, 8),))
    assert loaded.origin("max-per-rule") == Origin()


def test_what_the_command_line_leaves_open_stays(load: Callable[..., LoadedSettings]) -> None:
    loaded = load("select = ['DUE']\nlang = 'en'\nexpand = true", select=(), lang=None, expand=None, period=None)
    assert loaded.settings == Settings(select=("DUE",), lang="en", expand=True)


def test_options_add_up(load: Callable[..., LoadedSettings], tmp_path: Path) -> None:
    loaded = load(
        "[rules.vague-deadline]\nmost-per-task = 1\nshare = 0.1", options={"DUE101": {"share": 0.9, "year_end": True}}
    )
    assert loaded.settings.options == {"vague-deadline": {"most_per_task": 1, "share": 0.9, "year_end": True}}
    assert loaded.origin("rules.vague-deadline.most-per-task") == Origin((Place(tmp_path / "planlint.toml", 2),))
    assert loaded.origin("rules.vague-deadline.share") == Origin((Place(option="--options"),))


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"period": "never"}, '--period: 应为年份，如 2025、[2021, 2025] 或 "2021-2025"，现为 "never"'),
        ({"fail_level": "off"}, '--fail-level: 应为 "error"、"warning"、"info" 之一，现为 "off"'),
        ({"extend_select": ("DUE", "NUM")}, "--extend-select: 没有规则“NUM”；planlint rules 列出全部规则"),
        ({"severity": {"DUE": "off"}}, "--severity: “DUE”是一组规则，这里要写单条规则"),
    ],
)
def test_faults_of_the_command_line(tmp_path: Path, catalogue: Catalogue, given: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path / "a.txt", catalogue=catalogue, command_line=given)
    (problem,) = caught.value.problems
    assert problem.show() == said
    assert str(problem.place) == problem.key


def test_a_setting_that_does_not_exist_is_the_program_s_fault(tmp_path: Path, catalogue: Catalogue) -> None:
    with pytest.raises(TypeError, match="'fail-level'"):
        load_settings(tmp_path / "a.txt", catalogue=catalogue, command_line={"fail-level": "error"})


def test_a_rule_named_on_the_command_line_must_be_there_even_if_plugins_are_missing(
    tmp_path: Path, catalogue: Catalogue
) -> None:
    catalogue.partial = True
    with pytest.raises(ConfigError, match="NUM101"):
        load_settings(tmp_path / "a.txt", catalogue=catalogue, command_line={"select": "NUM101"})


def test_a_broken_file_is_broken_for_every_document(tmp_path: Path, catalogue: Catalogue) -> None:
    write(tmp_path / "planlint.toml", "lang = 'ch'")
    loader = SettingsLoader(catalogue)
    for name in ("a.txt", "b.txt"):
        with pytest.raises(ConfigError) as caught:
            loader.load(tmp_path / name)
        assert len(caught.value.problems) == 1


PER_FILE = """
kind = "implementation_plan"
ignore = ["RES101"]

[[per-file]]
pattern = "总结/"
kind = "annual_report"
ignore = ["DUE"]

[[per-file]]
pattern = "*2024*.txt"
issued = 2024-03-01
period = 2024

[[per-file]]
pattern = "/总结/2024.txt"
kind = "gov_work_report"
"""


@pytest.mark.parametrize(
    ("document", "kind", "period", "ignore"),
    [
        ("方案.txt", Kind.IMPLEMENTATION_PLAN, None, ("RES101",)),
        ("方案2024稿.txt", Kind.IMPLEMENTATION_PLAN, Period(2024, 2024), ("RES101",)),
        ("总结/甲.txt", Kind.ANNUAL_REPORT, None, ("RES101", "DUE")),
        ("科室/总结/甲.txt", Kind.ANNUAL_REPORT, None, ("RES101", "DUE")),
        ("总结/2024.txt", Kind.GOVERNMENT_REPORT, Period(2024, 2024), ("RES101", "DUE")),
    ],
)
def test_settings_for_some_files(
    load: Callable[..., LoadedSettings], document: str, kind: Kind, period: Period | None, ignore: tuple[str, ...]
) -> None:
    settings = load(PER_FILE, document).settings
    assert (settings.kind, settings.period, settings.ignore) == (kind, period, ignore)


def test_settings_for_some_files_have_their_origin(load: Callable[..., LoadedSettings], tmp_path: Path) -> None:
    loaded = load(PER_FILE, "总结/2024.txt")
    file = tmp_path / "planlint.toml"
    assert loaded.origin("kind") == Origin((Place(file, 17),))
    assert loaded.origin("issued") == Origin((Place(file, 12),))
    assert loaded.origin("ignore") == Origin((Place(file, 3), Place(file, 8)))
    assert load(PER_FILE, "方案.txt").origin("kind") == Origin((Place(file, 2),))


def test_the_command_line_goes_before_settings_for_some_files(load: Callable[..., LoadedSettings]) -> None:
    assert load(PER_FILE, "总结/2024.txt", kind="other").settings.kind is Kind.OTHER


def test_a_document_outside_the_file_s_folder_is_known_by_its_name(tmp_path: Path, catalogue: Catalogue) -> None:
    file = write(tmp_path / "settings" / "rules.toml", PER_FILE)
    loaded = load_settings(tmp_path / "drafts" / "2024.txt", catalogue=catalogue, config_file=file)
    assert (loaded.settings.period, loaded.settings.kind) == (Period(2024, 2024), Kind.IMPLEMENTATION_PLAN)


@pytest.mark.parametrize(
    ("toml", "command_line", "chosen"),
    [
        ("", {}, "DUE101 DUE102 RES101"),
        ("ignore = ['DUE']", {}, "RES101"),
        ("ignore = ['DUE101']", {"select": "DUE"}, "DUE102"),
        ("ignore = ['DUE101']", {"select": "vague-deadline"}, "DUE101"),
        ("ignore = ['DUE101']", {"extend_select": "DUE"}, "DUE102 RES101"),
        ("ignore = ['DUE101']", {"extend_select": "DUE101"}, "DUE101 DUE102 RES101"),
        ("ignore = ['DUE101']", {"ignore": "RES"}, "DUE102"),
        ("select = ['DUE']", {"select": "RES"}, "RES101"),
        ("select = ['DUE']", {"extend_select": "RES"}, "DUE101 DUE102 RES101"),
        ("select = ['DUE101', 'RES']", {"ignore": "DUE"}, "RES101"),
        ("extend-select = ['DUE101']", {"ignore": "DUE"}, "RES101"),
        ("extend-select = ['DUE101']", {"select": "RES"}, "RES101"),
        ("", {"ignore": "DUE", "extend_select": "DUE101"}, "DUE101 RES101"),
        ("select = ['DUE101', 'RES']", {"ignore": "DUE", "extend_select": "DUE101"}, "DUE101 RES101"),
        ("select = ['DUE101']\n[[per-file]]\npattern = '*.txt'\nignore = ['DUE']", {}, ""),
        ("[[per-file]]\npattern = '*.txt'\nignore = ['DUE']", {"select": "DUE101"}, ""),
        ("[[per-file]]\npattern = '*.docx'\nignore = ['DUE']", {}, "DUE101 DUE102 RES101"),
    ],
)
def test_who_has_the_last_word_on_rules(
    load: Callable[..., LoadedSettings], catalogue: Catalogue, toml: str, command_line: dict[str, str], chosen: str
) -> None:
    settings = load(toml, **command_line).settings
    rules = catalogue.chosen(settings.select, settings.ignore, settings.extend_select, settings.severity)
    assert " ".join(rule.code for rule in rules) == chosen


def test_origins_of_what_adds_up(load: Callable[..., LoadedSettings], tmp_path: Path) -> None:
    place, option = Place(tmp_path / "planlint.toml", 1), "--ignore"
    loaded = load("ignore = ['DUE']", ignore="RES")
    assert loaded.settings.ignore == ("DUE", "RES")
    assert loaded.origin("ignore") == Origin((place, Place(option=option)))
    loaded = load("extend-select = ['DUE']\nselect = ['DUE']", select="RES")
    assert loaded.origin("select") == Origin((Place(option="--select"),))
    assert loaded.origin("extend-select") == Origin()


SLOW = ("pydantic", "tomllib", "pathspec", "importlib.metadata", "difflib", "json", "logging", "jieba", "click")


def imported(folder: Path) -> list[str]:
    """Which of the slow modules a fresh interpreter has imported after it loaded the settings of a draft."""
    code = f"""
        import sys
        from pathlib import Path
        from planlint.config.load import load_settings
        from planlint.rules.registry import Catalogue
        load_settings(Path("draft.txt"), catalogue=Catalogue(), command_line={{"fail_level": "error", "period": "2025"}})
        print([name for name in {SLOW} if name in sys.modules])
    """
    environment = {**os.environ, "PYTHONPATH": str(Path(planlint.__file__).parents[1])}
    command = [sys.executable, "-c", dedent(code)]
    run = subprocess.run(command, capture_output=True, text=True, cwd=folder, env=environment, check=True)
    return list(json.loads(run.stdout.replace("'", '"')))


def test_without_a_file_nothing_slow_is_imported(tmp_path: Path) -> None:
    assert imported(tmp_path) == []


def test_a_pyproject_of_others_costs_no_parsing(tmp_path: Path) -> None:
    write(tmp_path / "pyproject.toml", "[project]\nname = 'x'\n")
    assert imported(tmp_path) == []


def test_with_a_file_pydantic_checks_it(tmp_path: Path) -> None:
    write(tmp_path / "planlint.toml", "lang = 'en'")
    assert imported(tmp_path)[:2] == ["pydantic", "tomllib"]
