"""The GitHub Action and the GitLab job: of the form that the platforms take, and their scripts run as they stand."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.e2e.process import COMMAND

ROOT = Path(__file__).parents[2]
ACTION = ROOT / "action.yml"
GITLAB = ROOT / "ci" / "gitlab.yml"
FAULTY = "白溪市2025年工作要点\n一、重点任务\n（一）建平台。6月底前建成。\n（三）办培训。9月底前培训2期。\n"


@pytest.mark.parametrize(("file", "schema"), [(ACTION, "vendor.github-actions"), (GITLAB, "vendor.gitlab-ci")])
def test_the_published_schema_is_met(file: Path, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def run(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """A step of a job, with planlint on its path."""
    path = f"{COMMAND.parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        cwd=folder, env={"PATH": path, "HOME": str(folder), "LC_ALL": "C.UTF-8", **variables},
        capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip


@pytest.fixture
def drafts(tmp_path: Path) -> Path:
    (tmp_path / "要点 一.txt").write_text(FAULTY, "utf-8")
    (tmp_path / "-好.txt").write_text(FAULTY.replace("（三）", "（二）"), "utf-8")
    return tmp_path


def step(name: str) -> dict[str, Any]:
    [found] = [step for step in yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"] if step.get("name") == name]
    return found


def test_the_action_annotates_and_says_its_exit_code(drafts: Path) -> None:
    variables = {
        "PATHS": "要点 一.txt\n-好.txt\n",
        "ARGUMENTS": "--select\nnumbering-gap\n",
        "SARIF_FILE": "planlint.sarif",
    }
    assert set(variables) == set(step("Check")["env"])
    done = run(step("Check")["run"], drafts, **variables, GITHUB_OUTPUT=str(drafts / "output"))
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=要点 一.txt,line=4,")
    assert (drafts / "output").read_text("utf-8") == "exit-code=1\n"
    [sarif] = json.loads((drafts / "planlint.sarif").read_text("utf-8"))["runs"]
    assert len(sarif["results"]) == 1


def test_the_action_with_its_defaults(drafts: Path) -> None:
    inputs = yaml.safe_load(ACTION.read_text("utf-8"))["inputs"]
    variables = {"PATHS": inputs["paths"]["default"], "ARGUMENTS": "", "SARIF_FILE": ""}
    done = run(step("Check")["run"], drafts, **variables, GITHUB_OUTPUT=str(drafts / "output"))
    assert done.returncode == 1
    assert "::error file=要点 一.txt,line=4," in done.stdout


def test_the_gitlab_job_writes_its_report(drafts: Path) -> None:
    template = yaml.safe_load(GITLAB.read_text("utf-8"))
    variables = {**template["variables"], "PLANLINT_ARGUMENTS": "--select numbering-gap"}
    done = run(template["planlint"]["script"][-1], drafts, **variables)
    assert done.returncode == 1, done.stderr
    report = json.loads((drafts / template["planlint"]["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert [(entry["check_name"], entry["location"]["path"]) for entry in report] == [("numbering-gap", "要点 一.txt")]
