"""What may be a plugin: an entry point of an installed distribution, or a file named on the command line."""

from __future__ import annotations

import sys
from functools import reduce
from importlib import import_module
from typing import TYPE_CHECKING
from typing import Protocol

from planlint.extend import PROJECT
from planlint.language import Bilingual
from planlint.record import Record

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType


class Imported(Record):
    """A plugin, and the module it came from (often the same)."""

    plugin: object
    module: ModuleType


class Candidate(Protocol):
    """What may be a plugin. Nothing is imported before :meth:`load`."""

    @property
    def name(self) -> str:
        """What ``--disable-plugin`` takes."""

    @property
    def distribution(self) -> str:
        """The distribution that brings it; "" for a file."""

    @property
    def version(self) -> str:
        """The version of the distribution; "" where it is not known."""

    @property
    def owner(self) -> str:
        """Whose it is, in few words: distribution and version, or the file."""

    def load(self) -> Imported:
        """Import it. Whatever its code raises comes through."""

    def label(self) -> Bilingual:
        """What messages call it."""

    def way_out(self) -> Bilingual:
        """What to do when it is broken."""


class EntryPoint(Record):
    """A line of a distribution's entry points: ``name = module:attribute``."""

    name: str
    value: str
    distribution: str
    version: str = ""

    @property
    def owner(self) -> str:
        """Distribution and version."""
        return f"{self.distribution} {self.version}".rstrip()

    @property
    def own(self) -> bool:
        """Whether it ships with planlint itself."""
        return self.distribution == PROJECT

    def load(self) -> Imported:
        """Import the module and take the attribute from it."""
        name, _, attributes = self.value.partition(":")
        module = import_module(name)
        return Imported(reduce(getattr, filter(None, attributes.split(".")), module), module)

    def label(self) -> Bilingual:
        """Distribution, version and entry point."""
        return Bilingual(
            f"插件 {self.name}（{self.owner}，入口 {self.value}）",
            f"plugin {self.name} ({self.owner}, entry point {self.value})",
        )

    def way_out(self) -> Bilingual:
        """Mend the distribution, or go without the plugin."""
        if self.own:
            return Bilingual(
                f"重装：pip install --force-reinstall {PROJECT}，或暂时停用：--disable-plugin {self.name}",
                f"reinstall it (pip install --force-reinstall {PROJECT}), "
                f"or go without it (--disable-plugin {self.name})",
            )
        return Bilingual(
            f"升级（pip install -U {self.distribution}）或卸载（pip uninstall {self.distribution}）；"
            f"暂时停用：--disable-plugin {self.name} 或 --no-plugins",
            f"upgrade it (pip install -U {self.distribution}) or uninstall it (pip uninstall {self.distribution}); "
            f"--disable-plugin {self.name} or --no-plugins go without it",
        )


class LocalFile(Record):
    """A Python file named on the command line; a configuration can't name one."""

    path: Path
    version: str = ""
    distribution: str = ""

    @property
    def name(self) -> str:
        """The name of the file without its suffix."""
        return self.path.stem

    @property
    def owner(self) -> str:
        """The file."""
        return str(self.path)

    def load(self) -> Imported:
        """Run the file as a module of its own.

        Raises:
            ImportError: it is no Python file.
            FileNotFoundError: it isn't there.
        """
        from importlib.util import module_from_spec
        from importlib.util import spec_from_file_location

        path = self.path.absolute()
        # Rules are pickled by this name: the same in every process, and without dots, which would mean packages.
        name = f"{PROJECT}_local:{path}".replace(".", ":")
        spec = spec_from_file_location(name, path)
        if spec is None or spec.loader is None:
            raise ImportError(f"{self.path} is no Python file")
        module = module_from_spec(spec)
        sys.modules[name] = module  # dataclasses look their module up while it runs
        try:
            spec.loader.exec_module(module)
        except BaseException:
            del sys.modules[name]
            raise
        return Imported(module, module)

    def label(self) -> Bilingual:
        """The path as given."""
        return Bilingual(f"插件文件 {self.path}", f"plugin file {self.path}")

    def way_out(self) -> Bilingual:
        """Mend the file, or go without it."""
        return Bilingual(
            f"修改该文件，或去掉 --plugin {self.path}", f"mend the file, or leave out --plugin {self.path}"
        )
