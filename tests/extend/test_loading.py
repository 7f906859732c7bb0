from __future__ import annotations

import pickle
import sys
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest

from planlint.engine import result
from planlint.extend.candidate import EntryPoint
from planlint.extend.discovery import find_entry_points
from planlint.extend.loading import Loaded
from planlint.extend.loading import PluginInfo
from planlint.extend.loading import State
from planlint.extend.loading import load
from planlint.rules.failure import Failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.extend.conftest import Install

HEAD = """
from planlint import Bilingual, Family, Message, Rule, Severity, hookimpl

TEXT = Bilingual("文", "text")

class One(Rule):
    code = "{prefix}101"
    name = "{name}-one"
    severity = Severity.WARNING
    message = Message(TEXT, TEXT, TEXT)

    def check(self, plan, options):
        return ()

"""
HOOK = """
@hookimpl
def planlint_families():
    return [Family("{prefix}", "{name}", TEXT, (One,))]
"""


def plugin(prefix: str, name: str, hook: str = HOOK) -> str:
    return (HEAD + dedent(hook)).replace("{prefix}", prefix).replace("{name}", name)


def load_from(site: Path, **how: object) -> Loaded:
    return load(find_entry_points([str(site)]), **how)  # type: ignore[arg-type]  # keywords of load


def codes(loaded: Loaded) -> list[str]:
    return [rule.code for rule in loaded.catalogue]


def the_failure(loaded: Loaded) -> Failure:
    (failure,) = loaded.failures
    assert failure.code == "plugin-broken"
    return failure


def test_plugins_bring_rules(install: Install, site: Path) -> None:
    first = install("planlint-first", plugin("AAA", "first"), version="1.2")
    second = install("planlint-second", plugin("BBB", "second"), version="0.9")
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101", "BBB101"]
    assert loaded.failures == ()
    assert not loaded.catalogue.partial
    families = loaded.catalogue.families
    assert loaded.plugins == (
        PluginInfo("planlint_first", "planlint-first", "1.2", (families[0],), first),
        PluginInfo("planlint_second", "planlint-second", "0.9", (families[1],), second),
    )
    assert loaded.catalogue.owner(loaded.catalogue.rule("first-one")) == "planlint-first 1.2"


def test_an_object_in_a_module_may_be_the_plugin(install: Install, site: Path) -> None:
    hook = """
    class Plugin:
        @hookimpl
        def planlint_families(self):
            yield Family("{prefix}", "{name}", TEXT, (One,))

    class holder:
        plugin = Plugin()
    """
    install("first", plugin("AAA", "first", hook), entry="first = first:holder.plugin")
    assert codes(load_from(site)) == ["AAA101"]


BROKEN = {
    "raises": ("raise ValueError('没有词库')", "ValueError: 没有词库"),
    "exits": ("raise SystemExit(0)", "SystemExit: 0"),
    "exits-by-itself": ("import sys; sys.exit('bye')", "SystemExit: bye"),
    "raises-a-base-exception": ("class Stop(BaseException): pass\nraise Stop", "Stop"),
    "generator-exit": ("raise GeneratorExit", "GeneratorExit"),
    "runs-away": ("def f(): f()\nf()", "RecursionError: maximum recursion depth exceeded"),
    "out-of-memory": ("raise MemoryError", "MemoryError"),
    "syntax": ("def f(:", "SyntaxError: invalid syntax"),
    "missing-dependency": (
        "import no_such_module_at_all",
        "ModuleNotFoundError: No module named 'no_such_module_at_all'",
    ),
    "older-planlint": ("from planlint import NoSuchName", "ImportError: cannot import name 'NoSuchName'"),
    "unprintable": (
        "class Odd(Exception):\n    def __str__(self): raise RuntimeError\nraise Odd",
        "Odd",
    ),
    "no-hook": ("import planlint", "没有实现任何钩子"),
    "undecorated": ("def planlint_families(): return []", "@planlint.hookimpl"),
    "misspelt": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_familes(): return []",
        "unknown hook 'planlint_familes'",
    ),
    "wrong-argument": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(config): return []",
        "PluginValidationError",
    ),
    "hook-raises": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): raise KeyError('词')",
        "KeyError: '词'",
    ),
    "hook-exits": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): raise SystemExit(3)",
        "SystemExit: 3",
    ),
    "hook-runs-away": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): return planlint_families()",
        "RecursionError",
    ),
    "hook-gives-none": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): return None",
        "planlint_families() 应返回若干 Family，现返回 None",
    ),
    "hook-gives-text": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): return 'DUE'",
        "planlint_families() 应返回若干 Family，现返回 'DUE'",
    ),
    "hook-gives-classes": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families(): return [int]",
        "<class 'int'> 不是 Family",
    ),
    "generator-raises": (
        "from planlint import hookimpl\n@hookimpl\ndef planlint_families():\n    yield from ()\n    1 / 0",
        "ZeroDivisionError: division by zero",
    ),
    "api-is-text": ("PLANLINT_API = '1'", "PLANLINT_API 应为正整数，现为 '1'"),
    "api-is-a-truth": ("PLANLINT_API = True", "PLANLINT_API 应为正整数，现为 True"),
    "api-is-nothing": ("PLANLINT_API = 0", "PLANLINT_API 应为正整数，现为 0"),
    "not-utf-8": ("# coding: no-such-coding\n", "SyntaxError"),
}


@pytest.mark.parametrize("kind", BROKEN)
def test_a_broken_plugin_costs_its_own_rules_only(install: Install, site: Path, kind: str) -> None:
    code, reason = BROKEN[kind]
    install("a-good-one", plugin("AAA", "first"))
    install("broken", code, version="3.1", module="broken_module", entry="broken = broken_module")
    install("z-good-one", plugin("BBB", "second"))
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101", "BBB101"]
    failure = the_failure(loaded)
    assert failure.name == "broken"
    assert failure.text.zh.startswith("插件 broken（broken 3.1，入口 broken_module）不能用：")
    assert reason in failure.text.zh
    assert failure.text.zh.endswith(
        "。升级（pip install -U broken）或卸载（pip uninstall broken）；"
        "暂时停用：--disable-plugin broken 或 --no-plugins"
    )
    assert failure.text.en.startswith("plugin broken (broken 3.1, entry point broken_module) is broken: ")
    assert "--disable-plugin broken or --no-plugins" in failure.text.en
    assert failure.detail.startswith("Traceback") or failure.detail.startswith("  ")
    assert [(info.name, info.state) for info in loaded.plugins] == [
        ("a_good_one", State.LOADED),
        ("broken", State.BROKEN),
        ("z_good_one", State.LOADED),
    ]
    assert loaded.catalogue.partial


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("broken = nowhere_to_be_found", "ModuleNotFoundError"),
        ("broken = broken:missing", "AttributeError"),
        ("broken = ", "ValueError: Empty module name"),
        ("broken = :x", "ValueError: Empty module name"),
        ("broken = .relative", "TypeError"),
    ],
)
def test_an_entry_point_that_leads_nowhere(install: Install, site: Path, entry: str, reason: str) -> None:
    install("broken", "", entry=entry)
    assert reason in the_failure(load_from(site)).text.zh


def test_a_keyboard_interrupt_ends_the_loading(install: Install, site: Path) -> None:
    install("stopped", "raise KeyboardInterrupt")
    with pytest.raises(KeyboardInterrupt):
        load_from(site)


RULES = {
    "no-rule": ("int", "<class 'int'> 不是 Rule 的子类"),
    "an-instance": ("One()", "不是 Rule 的子类"),
    "no-code": ("type('Two', (Rule,), {'name': 'two'})", "Two.code 应为 str，现为 None"),
    "code-is-a-number": ("type('Two', (One,), {'code': 101})", "Two.code 应为 str，现为 101"),
    "severity-is-text": ("type('Two', (One,), {'severity': 'error'})", "Two.severity 应为 Severity，现为 'error'"),
    "message-is-text": ("type('Two', (One,), {'message': '错了'})", "Two.message 应为 Message，现为 '错了'"),
    "aliases-are-text": ("type('Two', (One,), {'aliases': 'old'})", "Two.aliases 应为 tuple，现为 'old'"),
    "aliases-are-numbers": ("type('Two', (One,), {'aliases': (1,)})", "Two.aliases 应全为字符串"),
    "no-check": ("type('Two', (One,), {'check': Rule.check})", "Two 没有 check()"),
    "options-no-record": ("type('Two', (One,), {'Options': dict})", "Two.Options 应为 planlint.Record 的子类"),
    "options-without-default": (
        "type('Two', (One,), {'Options': type('O', (__import__('planlint').Record,), {'__annotations__': {'words': str}})})",
        "Two.Options 的每一项都要有默认值",
    ),
    "bad-code": ("type('Two', (One,), {'code': 'BBB1', 'name': 'two'})", "“BBB1”不合格式"),
    "same-code-twice": ("type('Two', (One,), {'name': 'two'}), One", "“bbb101”已归规则族 second"),
}


@pytest.mark.parametrize("kind", RULES)
def test_a_family_with_an_unsound_rule_is_refused(install: Install, site: Path, kind: str) -> None:
    rules, reason = RULES[kind]
    hook = f"""
    @hookimpl
    def planlint_families():
        yield Family("AAA", "first", TEXT, (type("Sound", (One,), {{"code": "AAA101", "name": "sound"}}),))
        yield Family("BBB", "second", TEXT, ({rules},))
        yield Family("CCC", "third", TEXT, (type("Fine", (One,), {{"code": "CCC101", "name": "fine"}}),))
    """
    install("mixed", plugin("BBB", "second", hook))
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101", "CCC101"]
    assert reason in the_failure(loaded).text.zh
    assert [(info.state, len(info.families)) for info in loaded.plugins] == [(State.BROKEN, 2)]


@pytest.mark.parametrize(
    "family",
    [
        "Family(1, 'first', TEXT, (One,))",
        "Family('AAA', None, TEXT, (One,))",
        "Family('AAA', 'first', 'title', (One,))",
        "Family('AAA', 'first', TEXT, None)",
    ],
)
def test_a_family_of_wrong_parts_is_refused(install: Install, site: Path, family: str) -> None:
    install("odd", plugin("AAA", "first", f"@hookimpl\ndef planlint_families(): return [{family}]"))
    loaded = load_from(site)
    assert codes(loaded) == []
    assert "prefix、name 应为字符串" in the_failure(loaded).text.zh


def test_a_prefix_used_twice_names_both_plugins(install: Install, site: Path) -> None:
    install("early", plugin("AAA", "first"), version="1.0")
    install("later", plugin("AAA", "second"), version="2.0")
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101"]
    text = the_failure(loaded).text
    assert "规则族 second（later 2.0）不能收入：“aaa”已归规则族 first（early 1.0）" in text.zh
    assert 'family second (later 2.0) is refused: "aaa" is taken by family first (early 1.0)' in text.en


def test_a_module_named_by_two_entry_points_is_taken_once(install: Install, site: Path) -> None:
    install("twice", plugin("AAA", "first"), entry="one = twice\ntwo = twice")
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101"]
    assert the_failure(loaded).name == "two"


def test_a_plugin_for_a_newer_interface_says_which_planlint_it_needs(install: Install, site: Path) -> None:
    install("newer", "PLANLINT_API = 7\n" + plugin("AAA", "first"), version="4.0")
    loaded = load_from(site)
    assert codes(loaded) == []
    text = the_failure(loaded).text
    assert "需要提供插件接口 7 的 planlint，现装的只到接口 1；先升级：pip install -U planlint" in text.zh
    assert "it needs a planlint with plugin interface 7, and this one has interface 1" in text.en


def test_the_interface_of_an_object_is_that_of_its_module(install: Install, site: Path) -> None:
    install("newer", "PLANLINT_API = 7\nplugin = object()", entry="newer = newer:plugin")
    assert "接口 7" in the_failure(load_from(site)).text.zh


def test_our_own_interface_is_accepted(install: Install, site: Path) -> None:
    install("current", "PLANLINT_API = 1\n" + plugin("AAA", "first"))
    assert codes(load_from(site)) == ["AAA101"]


@pytest.mark.parametrize("name", ["broken", "broken-distribution"])
def test_a_disabled_plugin_is_not_even_imported(install: Install, site: Path, name: str) -> None:
    install("broken-distribution", "raise RuntimeError", entry="broken = broken_distribution")
    install("good", plugin("AAA", "first"))
    loaded = load_from(site, disable={name})
    assert codes(loaded) == ["AAA101"]
    assert loaded.failures == ()
    assert loaded.plugins[0] == PluginInfo("broken", "broken-distribution", "1.0", state=State.DISABLED)
    assert loaded.catalogue.partial


def test_without_autoload_planlint_s_own_plugins_stay(install: Install, site: Path) -> None:
    install("planlint", plugin("AAA", "first"), module="planlint_checker")
    install("foreign", "raise RuntimeError")
    loaded = load_from(site, autoload=False)
    assert codes(loaded) == ["AAA101"]
    assert [info.state for info in loaded.plugins] == [State.DISABLED, State.LOADED]


def test_a_broken_plugin_of_planlint_s_own_asks_for_a_fresh_install(install: Install, site: Path) -> None:
    install("planlint", "1 / 0", module="planlint_checker", entry="checker = planlint_checker")
    text = the_failure(load_from(site)).text
    assert text.zh.endswith("。重装：pip install --force-reinstall planlint，或暂时停用：--disable-plugin checker")


def test_a_local_file_with_a_chinese_name(tmp_path: Path, site: Path) -> None:
    path = tmp_path / "我们 的.规则.py"
    path.write_text(plugin("AAA", "first"), encoding="utf-8")
    loaded = load([], extra_paths=[path])
    assert codes(loaded) == ["AAA101"]
    assert loaded.plugins == (PluginInfo("我们 的.规则", "", "", loaded.catalogue.families, path),)
    assert loaded.catalogue.owner(loaded.catalogue.rule("AAA101")) == str(path)


def test_rules_of_a_local_file_can_be_pickled(tmp_path: Path, site: Path) -> None:
    path = tmp_path / "规则.py"
    path.write_text(plugin("AAA", "first"), encoding="utf-8")
    rule = load([], extra_paths=[path]).catalogue.rule("AAA101")
    assert pickle.loads(pickle.dumps(rule)) is rule


def test_options_in_a_local_file(tmp_path: Path, site: Path) -> None:
    path = tmp_path / "local.py"
    head = "from __future__ import annotations\nimport planlint\n"
    options = "class Options(planlint.Record):\n    words: tuple[str, ...] = ()\nOne.Options = Options\n"
    path.write_text(head + plugin("AAA", "first", options + HOOK), encoding="utf-8")
    assert load([], extra_paths=[path]).failures == ()


def test_a_local_file_is_loaded_whatever_is_disabled(tmp_path: Path, site: Path) -> None:
    path = tmp_path / "local.py"
    path.write_text(plugin("AAA", "first"), encoding="utf-8")
    assert codes(load([], extra_paths=[path], disable={"local"}, autoload=False)) == ["AAA101"]


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("missing.py", None, "FileNotFoundError"),
        ("words.txt", "尽快", "no Python file"),
        ("broken.py", "1 / 0", "ZeroDivisionError"),
        ("exits.py", "raise SystemExit", "SystemExit"),
        ("folder.py", ..., "folder.py"),
    ],
)
def test_a_local_file_that_is_broken(tmp_path: Path, site: Path, name: str, content: object, reason: str) -> None:
    path = tmp_path / name
    if isinstance(content, str):
        path.write_text(content, encoding="utf-8")
    elif content is ...:
        path.mkdir()
    good = tmp_path / "good.py"
    good.write_text(plugin("AAA", "first"), encoding="utf-8")
    loaded = load([], extra_paths=[path, good])
    assert codes(loaded) == ["AAA101"]
    text = the_failure(loaded).text
    assert text.zh.startswith(f"插件文件 {path}不能用：")
    assert reason in text.zh
    assert text.zh.endswith(f"修改该文件，或去掉 --plugin {path}")
    assert not [module for module in sys.modules if str(path) in module]


def test_a_misspelt_hook_is_not_held_against_later_plugins(install: Install, site: Path) -> None:
    install("a-misspelt", "from planlint import hookimpl\n@hookimpl\ndef planlint_rules(): return []")
    install("b-misspelt", "from planlint import hookimpl\n@hookimpl\ndef planlint_rules(): return []")
    install("good", plugin("AAA", "first"))
    loaded = load_from(site)
    assert codes(loaded) == ["AAA101"]
    assert [failure.name for failure in loaded.failures] == ["a_misspelt", "b_misspelt"]


def test_failures_are_those_that_a_run_reports() -> None:
    assert result.Failure is Failure


def test_an_entry_point_knows_whether_it_is_ours() -> None:
    assert EntryPoint("x", "x", "planlint").own
    assert not EntryPoint("x", "x", "planlint-x").own


def test_loading_imports_nothing_slow(install: Install, site: Path, python: Callable[..., str]) -> None:
    install("good", plugin("AAA", "first"))
    code = """
        import sys
        from planlint.extend.discovery import find_entry_points
        from planlint.extend.loading import load
        loaded = load(point for point in find_entry_points() if point.distribution == "good")
        slow = ["importlib.metadata", "importlib.util", "difflib", "traceback", "pydantic", "json", "logging", "jieba"]
        print([rule.code for rule in loaded.catalogue], [name for name in slow if name in sys.modules])
    """
    assert python(code, site) == "['AAA101'] []\n"
