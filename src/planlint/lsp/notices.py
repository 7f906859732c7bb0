"""What the server tells the user, in both languages."""

from __future__ import annotations

from pathlib import Path

from planlint.language import Bilingual
from planlint.rules.failure import Failure

UNTRUSTED = Bilingual(
    "工作区未受信任，没有加载其中的插件", "the workspace is not trusted, so its plugins are not loaded"
)
PLUGINS_STUCK = Bilingual(
    "有插件在装载时卡住或退出，现在只用 planlint 自带的规则；请检查插件后重启语言服务器",
    "a plugin hung or took the process down while it was loaded; only planlint's own rules are used now. "
    "Mend it and restart the language server",
)
NOT_A_FILE = Bilingual(
    "这份文稿没有存成文件，或者没有打开，记不下来",
    "this draft was not saved to a file, or is not open, so nothing can be noted",
)
GONE = Bilingual("文字已经改动，这里没有这个问题了", "the text has changed, and this finding is gone")
BAD_BODY_NAME = Bilingual(
    "单位名称不能为空，也不能有标点和空格",
    "the name of a body can't be empty, and has no punctuation and no spaces",
)


def told(text: Bilingual) -> Bilingual:
    """A text with planlint's name before it, as it is shown among messages of others."""
    return Bilingual(f"planlint：{text.zh}", f"planlint: {text.en}")


def not_noted(why: Bilingual) -> Bilingual:
    """An entry could not be written."""
    return Bilingual(
        f"写不进旁注，请改用 planlint ignore：{why.zh}",
        f"the entry can't be written, use planlint ignore instead: {why.en}",
    )


def not_declared(file: str) -> Bilingual:
    """A settings file is written in a way to which nothing can be added."""
    return Bilingual(
        f"{file} 的写法不便自动添加，请手工写进 [registry]",
        f"{file} can't be edited by itself; write it into [registry] by hand",
    )


def left_out(rule: str, how: str, seconds: float) -> Bilingual:
    """A rule hung, or took the process down, and does not run any more.

    Args:
        rule: its name.
        how: how the process died of it; "" where it took too long.
        seconds: how long it was given.
    """
    what = (
        Bilingual(f"使检查进程意外退出（{how}）", f"took the process that checks down ({how})")
        if how
        else Bilingual(f"超过 {seconds:g} 秒没有结果", f"gave no result in {seconds:g} seconds")
    )
    return Bilingual(
        f"规则 {rule} {what.zh}，本次不再运行；可在配置里关掉它，并告知其作者",
        f"rule {rule} {what.en} and doesn't run any more in this session; "
        "switch it off in the settings and tell its author",
    )


def given_up(name: str, how: str, seconds: float) -> Bilingual:
    """A document could not be checked to its end, and no rule is to blame."""
    document = Path(name).name
    if how:
        return Bilingual(
            f"{document} 没有查完：检查进程意外退出（{how}）", f"{document} was not checked: the process died ({how})"
        )
    return Bilingual(
        f"{document} 超过 {seconds:g} 秒没有查完，已放弃",
        f"{document} was not checked in {seconds:g} seconds; the check was given up",
    )


def abandoned(name: str, text: Bilingual) -> Failure:
    """The failure that a document is which could not be checked."""
    return Failure("check-abandoned", name, text)


def failed(name: str, trace: str) -> Failure:
    """The failure of a check that ended with a fault of planlint itself."""
    text = Bilingual(
        "没有查完，这是 planlint 的缺陷，请报告给维护者",
        "was not checked; this is a fault of planlint, please report it",
    )
    return Failure("check-failed", name, text, trace)
