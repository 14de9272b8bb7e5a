"""The files an import reads, each by its format, and those it can't read."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from assistant.books.importing.draft import Choices, Draft
from assistant.books.importing.formats import (
    AUTO,
    FORMATS,
    Format,
    files_in,
    format_named,
    format_of,
    names,
)
from assistant.books.importing.origin import Origin, root_of
from assistant.core.errors import AssistantError
from assistant.core.message import Message
from assistant.core.problem import Level, Place, Problem
from assistant.core.system_fault import reason

CANT_IMPORT = Message.of("没有导入", "Nothing was imported")
_MOST_NAMED = 12


def drafts_of(source: Origin, into: Path, format: str, choices: Choices) -> list[Draft]:
    """What a source offers, file by file; the book itself is no source of its own.

    Raises AssistantError when it can't be read, or when there is no such format or group.
    """
    if format not in names():
        raise AssistantError(CANT_IMPORT, _no_format(format))
    try:
        drafts = _read(source, into, format, choices)
    except OSError as error:
        raise AssistantError(
            CANT_IMPORT, system(error, Path(error.filename or root_of(source)))
        ) from error
    _check_groups(drafts, choices)
    return drafts


def _read(source: Origin, into: Path, format: str, choices: Choices) -> list[Draft]:
    if isinstance(source, tuple):
        return [_attempted(path, format, choices) for path in _without(source, into)]
    if source.is_file():
        return [_format(source, format).read(source, str(source), choices)]
    if not source.is_dir():
        raise AssistantError(CANT_IMPORT, _MISSING)
    paths, others = (_without(files, into) for files in files_in(source))
    drafts = [_format(path, format).read(path, str(path), choices) for path in paths]
    return _with_others(drafts, source, others)


def _attempted(path: Path, format: str, choices: Choices) -> Draft:
    """One of several: what is wrong with it does not keep out the others."""
    try:
        return _format(path, format).read(path, str(path), choices)
    except OSError as error:
        why = system(error, path)
    except AssistantError as error:
        why = error.message
    return Draft(problems=(Problem(Place(str(path), 1, 1), why),))


def _without(files: Iterable[Path], book: Path) -> list[Path]:
    """The files but the book, which may be there by another name only if that is a link."""
    real = book.resolve()
    names = {book.name.casefold(), real.name.casefold()}
    return [
        path
        for path in files
        if not (path.name.casefold() in names or path.is_symlink()) or path.resolve() != real
    ]


def _with_others(drafts: list[Draft], folder: Path, others: Sequence[Path]) -> list[Draft]:
    """The drafts of a folder, the last of which tells what else is in it."""
    place = Place(str(folder), 1, 1)
    told = []
    if others:
        named = [path.relative_to(folder).as_posix() for path in others[: _MOST_NAMED + 1]]
        told.append(Problem(place, _not_read(named, len(others)), Level.NOTE))
    if not drafts:
        return [Draft(problems=(Problem(place, _nothing_to_read()), *told))]
    return [*drafts[:-1], replace(drafts[-1], problems=(*drafts[-1].problems, *told))]


def _format(path: Path, name: str) -> Format:
    found = format_of(path) if name == AUTO else format_named(name, path)
    if found is None:
        raise AssistantError(CANT_IMPORT, _not_known(path.name))
    return found


def _check_groups(drafts: Sequence[Draft], choices: Choices) -> None:
    """Raises AssistantError when a stage was said for a group that is in none of the drafts."""
    groups = dict.fromkeys(group for draft in drafts for group in draft.groups.values() if group)
    within = [f" / {group} / " for group in groups]
    for said in choices.stages if any(draft.phrases or draft.whole for draft in drafts) else ():
        if not any(f" / {said} / " in group for group in within):
            raise AssistantError(CANT_IMPORT, _no_group(said, list(groups)))


def system(error: OSError, file: Path) -> Message:
    """What the system says of a file, and what to do."""
    return Message.of(
        "{file}：{reason}。请检查路径、权限和磁盘空间。",
        "{file}: {reason}. Check the path, your permissions and the free space.",
        file=file,
        reason=reason(error),
    )


def _listed(words: Sequence[str]) -> str:
    return "、".join(words[:_MOST_NAMED]) + ("…" if len(words) > _MOST_NAMED else "")


def _endings() -> str:
    return ", ".join(suffix for format in FORMATS for suffix in format.suffixes)


def _not_known(name: str) -> Message:
    return Message.of(
        "不认识“{name}”的格式。可以导入的有：{known}。别的表格请另存为 .xlsx 再导入。",
        "The format of “{name}” is not known. These can be imported: {known}. "
        "Save other tables as .xlsx.",
        name=name,
        known=_endings(),
    )


def _no_format(name: str) -> Message:
    return Message.of(
        "没有“{name}”这种格式。可以写的有：{known}。",
        "There is no format “{name}”. There are: {known}.",
        name=name,
        known=" ".join(names()),
    )


def _no_group(said: str, groups: Sequence[str]) -> Message:
    return Message.of(
        "要导入的文件里没有分组“{said}”。有的是：{groups}。",
        "What is to be imported has no group “{said}”. There are: {groups}.",
        said=said,
        groups=_listed(groups) or "-",
    )


def _not_read(files: Sequence[str], count: int) -> Message:
    return Message.of(
        "文件夹里还有 {count} 个文件没有导入：{files}。",
        "{count} more files in the folder were not imported: {files}.",
        count=count,
        files=_listed(files),
    )


def _nothing_to_read() -> Message:
    return Message.of(
        "这个文件夹里没有能导入的文件。可以导入的有：{known}。",
        "There is no file in this folder that can be imported. These can be: {known}.",
        known=_endings(),
    )


_MISSING = Message.of(
    "找不到要导入的文件或文件夹，请检查路径。",
    "There is no such file or folder to import; check the path.",
)
