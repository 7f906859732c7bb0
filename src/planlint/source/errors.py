"""Why a document cannot be read, and the way out."""

from __future__ import annotations

from pathlib import Path

from planlint.language import Bilingual
from planlint.record import Record


class UnreadableSource(Exception):  # noqa: N818 - it says what the document is
    """A document that cannot be read as text.

    Attributes:
        name: the document, as the user wrote it.
        code: what is wrong, stable, for machines: missing-file, not-a-file, not-permitted, too-large, is-empty,
            is-binary, is-office-file or unknown-encoding.
        text: what is wrong and the way out; it names the document.
    """

    def __init__(self, name: str, code: str, text: Bilingual) -> None:
        super().__init__(name, code, text)  # all three, so that it survives the way back from a worker process
        self.name = name
        self.code = code
        self.text = text

    def __str__(self) -> str:
        return self.text.zh


class Problem(Record):
    """One way in which documents are unreadable: its code and the template of its text."""

    code: str
    text: Bilingual

    def of(self, name: str, **values: object) -> UnreadableSource:
        """The error to raise for a document."""
        zh, en = (template.format(name=name, **values) for template in self.text)
        return UnreadableSource(name, self.code, Bilingual(zh, en))


MISSING = Problem(
    "missing-file",
    Bilingual("{name}：找不到。请检查路径和文件名。", "{name}: no such file. Check the path and the name."),
)
MISTYPED = Problem(
    "missing-file",
    Bilingual("{name}：找不到。同一文件夹里有“{near}”，是不是它？", "{name}: no such file. Did you mean “{near}”?"),
)
FOLDER = Problem(
    "not-a-file",
    Bilingual("{name}：这里需要文件，给出的是文件夹。", "{name}: this is a folder where a file is needed."),
)
NOT_A_FILE = Problem(
    "not-a-file",
    Bilingual(
        "{name}：不是普通文件。请给出文本文件；管道里的内容请从标准输入传入（planlint -）。",
        "{name}: not a regular file. Name a text file; send what comes through a pipe to standard input (planlint -).",
    ),
)
NOT_PERMITTED = Problem(
    "not-permitted",
    Bilingual(
        "{name}：没有读取权限。请检查权限，并确认它没有被其他程序独占。",
        "{name}: reading is not permitted. Check its permissions, and that no other program has locked it.",
    ),
)
REFUSED = Problem(
    "not-permitted",
    Bilingual(
        "{name}：系统不让读取（{reason}）。请检查路径和存放它的磁盘。",
        "{name}: the system refuses to read it ({reason}). Check the path and the disk it is on.",
    ),
)
TOO_LARGE = Problem(
    "too-large",
    Bilingual(
        "{name}：超过 {limit:,} 字节的上限。确实是计划文稿的，请把设置 max-size 调大。",
        "{name}: larger than the limit of {limit:,} bytes. If it is a plan, raise the setting max-size.",
    ),
)
EMPTY = Problem(
    "is-empty",
    Bilingual(
        "{name}：里面没有文字。请确认内容已经保存。",
        "{name}: there are no words in it. Check that its content was saved.",
    ),
)
BINARY = Problem(
    "is-binary",
    Bilingual(
        "{name}：不是文本文件。请把文稿另存为 .txt（UTF-8）再检查。",
        "{name}: not a text file. Save the draft as .txt (UTF-8) and check that.",
    ),
)
PDF = Problem(
    "is-binary",
    Bilingual(
        "{name}：这是 PDF。请把文字复制出来，存为 .txt（UTF-8）再检查；扫描件要先做文字识别。",
        "{name}: this is a PDF. Copy its words into a .txt file (UTF-8) and check that; scanned pages need OCR first.",
    ),
)
IMAGE = Problem(
    "is-binary",
    Bilingual(
        "{name}：这是图片。请先做文字识别，存为 .txt（UTF-8）再检查。",
        "{name}: this is an image. Recognise its words (OCR), save them as .txt (UTF-8) and check that.",
    ),
)
OFFICE = Problem(
    "is-office-file",
    Bilingual(
        "{name}：这是 Word、WPS 一类的文档，不是纯文本（改后缀没有用）。"
        "请打开它，用“另存为”选“纯文本（.txt）”、编码选 UTF-8，再检查存出的文件。",
        "{name}: this is a Word or WPS document, not plain text, whatever its suffix. "
        "Open it, choose Save As, Plain Text (.txt), UTF-8, and check the file saved.",
    ),
)
NO_SUCH_ENCODING = Problem(
    "unknown-encoding",
    Bilingual(
        "{name}：不认识编码“{encoding}”。可以写 utf-8、gb18030、big5、utf-16 等。",
        "{name}: there is no encoding “{encoding}”. Write utf-8, gb18030, big5, utf-16 or the like.",
    ),
)
NOT_IN_ENCODING = Problem(
    "unknown-encoding",
    Bilingual(
        "{name}：第 {line} 行（第 {offset} 字节，从 0 数起）不是 {encoding} 编码。文件可能已损坏、混有几种编码，"
        "或者是别的编码：请另存为 UTF-8，或者用 --encoding 指明，如 --encoding big5。",
        "{name}: line {line} (byte {offset}, from 0) is not {encoding}. The file may be damaged, mix encodings, "
        "or have another one: save it as UTF-8, or name its encoding, as in --encoding big5.",
    ),
)


def missing_file(name: str) -> UnreadableSource:
    """The error for a path that is not there; it suggests a name like it from the same folder."""
    near = _near(Path(name))
    return MISTYPED.of(name, near=near) if near else MISSING.of(name)


def refused(name: str, error: OSError | ValueError) -> UnreadableSource:
    """The error for a path that the system would not open, or not list."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | ValueError):  # ValueError: NUL in a path
        return missing_file(name)
    if isinstance(error, PermissionError):
        return NOT_PERMITTED.of(name)
    return REFUSED.of(name, reason=getattr(error, "strerror", None) or type(error).__name__)


def _near(path: Path) -> Path | None:
    from difflib import get_close_matches

    try:
        others = sorted(path.parent.iterdir(), reverse=True)
    except (OSError, ValueError):
        return None
    by_stem = {_stem(other.name): other for other in others if not other.name.startswith(".")}
    matches = get_close_matches(_stem(path.name), by_stem, n=1, cutoff=0.5)  # of two Han one may be wrong
    return by_stem[matches[0]] if matches else None


def _stem(name: str) -> str:
    """A file name without suffixes: Windows hides them, so people leave one out, or write it twice."""
    stem, dot, suffix = name.rpartition(".")
    return _stem(stem) if dot and suffix.isascii() and suffix.isalpha() else name
