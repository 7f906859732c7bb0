from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent

import pytest

import planlint

Install = Callable[..., Path]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder on sys.path, as site-packages is; what is imported from it is forgotten afterwards."""
    folder = tmp_path / "site"
    folder.mkdir()
    before = set(sys.modules)
    monkeypatch.syspath_prepend(folder)
    yield folder
    for name in set(sys.modules) - before:
        file = getattr(sys.modules[name], "__file__", None)
        if file and Path(file).is_relative_to(tmp_path):
            del sys.modules[name]


@pytest.fixture
def install(site: Path) -> Install:
    """Installs a distribution with one module and one entry point, as pip would lay it down."""

    def install(
        name: str, code: str, *, version: str = "1.0", entry: str = "", module: str = "", folder: Path = site
    ) -> Path:
        module = module or name.replace("-", "_")
        (folder / f"{module}.py").write_text(dedent(code), encoding="utf-8")
        info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
        (info / "entry_points.txt").write_text(f"[planlint]\n{entry or f'{module} = {module}'}\n", encoding="utf-8")
        return folder / f"{module}.py"

    return install


@pytest.fixture
def python(tmp_path: Path) -> Callable[..., str]:
    """Runs code in a fresh interpreter and gives what it printed."""

    def python(code: str, *path: Path) -> str:
        folders = [str(Path(planlint.__file__).parents[1]), *map(str, path)]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join(folders)}
        command = [sys.executable, "-c", dedent(code)]
        run = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)
        assert run.stderr == ""
        return run.stdout

    return python
