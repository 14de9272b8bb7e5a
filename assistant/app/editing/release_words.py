"""What the dialog of publishing says about releases, problems and changes."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from assistant.app.editing.outlook import Entries, Outlook
from assistant.app.editing.showing import changed_words, compared_lines
from assistant.books.publishing.publishing import Published
from assistant.core.language import Language
from assistant.core.problem import Level
from assistant.core.release.release import Manifest, Release
from assistant.ui.editor.compare_tree import Line
from assistant.ui.editor.publish_dialog import FaultRow
from assistant.ui.editor.release_page import ReleaseRow

translate = QCoreApplication.translate


def lines_of(outlook: Outlook) -> list[Line]:
    """What would change, the book before each entry where there are several."""
    lines: list[Line] = []
    books = len(outlook.changes) > 1
    for change in outlook.changes:
        for line in compared_lines(change.differences):
            title = f"{change.name} · {line.title}" if books else line.title
            lines.append(Line(line.section, line.id, line.tone, line.change, title, line.fields))
    for path, kind in outlook.others:
        words, tone = changed_words()[kind]
        lines.append(Line("", "", tone, words, path))
    return lines


def summary_of(outlook: Outlook, now: datetime) -> str:
    """What would change, counted."""
    if outlook.to is None or outlook.obstacle:
        return ""
    newest = outlook.manifest.releases[0] if outlook.manifest.releases else None
    if newest is None:
        return translate("Publishing", "这里还没有发布过，这将是第 1 版。")
    if outlook.is_same(now):
        return translate("Publishing", "和第 %1 版完全一样，没有要发布的。").replace(
            "%1", newest.name
        )
    new, changed, gone = outlook.counted
    words = translate("Publishing", "和第 %1 版比：新增 %2 · 改动 %3 · 删除 %4")
    for slot, value in enumerate((newest.name, new, changed, gone), 1):
        words = words.replace(f"%{slot}", str(value))
    if outlook.others:
        more = translate("Publishing", "另有 %1 个文件（图片、说明）")
        words += f" · {more.replace('%1', str(len(outlook.others)))}"
    if not outlook.is_whole:
        words += "\n" + translate(
            "Publishing", "文件夹里缺文件，或者比上次发布的旧；再发布一次就好。"
        )
    coming = outlook.manifest.upcoming(now)
    if coming:
        late = translate("Publishing", "第 %1 版还没生效；新的一版生效得早，就由新的取代。")
        words += "\n" + late.replace("%1", ", ".join(one.name for one in coming))
    return words


def faults_of(outlook: Outlook, language: Language) -> list[FaultRow]:
    """What is wrong, the worst first."""
    rows, entries = [], Entries(outlook)
    for problem in outlook.problems:
        entry = entries.at(problem)
        file = problem.place.file.removeprefix(str(outlook.books)).lstrip("/\\")
        place = f"{entry.book} · {entry.title}" if entry else f"{file}:{problem.place.line}"
        tone = "bad" if problem.level is Level.ERROR else "warn"
        rows.append(FaultRow(place, problem.message.text(language), tone))
    return rows


def releases_of(manifest: Manifest, now: datetime) -> list[ReleaseRow]:
    """What has been published, newest first."""
    return [_row(manifest, release, now) for release in manifest.releases]


def held_by(release: Release, phrases: int) -> str:
    """How much a release holds."""
    words = translate("Publishing", "%1 条话术 · %2 个文件")
    return words.replace("%1", str(phrases)).replace("%2", str(len(release.files)))


def published_words(published: Published) -> str:
    """What came of publishing; on further lines what a lead has to know of other versions."""
    release = published.release
    if not published.is_new:
        return filled(translate("Publishing", "和第 %1 版完全一样，没有要发布的。"), release.name)
    words = [filled(translate("Publishing", "已发布第 %1 版"), release.name), when(release.made)]
    if release.again:
        words.append(filled(translate("Publishing", "内容同第 %1 版"), release.again))
    if release.valid_from > release.made:
        words.append(filled(translate("Publishing", "%1 起生效"), when(release.valid_from)))
    else:
        words.append(translate("Publishing", "马上生效"))
    return "\n".join([" · ".join(words), *_others(published)])


def _others(published: Published) -> Iterator[str]:
    late = translate("Publishing", "第 %1 版原定 %2 生效，由这一版取代。")
    for one in published.outrun:
        yield filled(late, one.name, when(one.valid_from))
    if published.was_older:
        older = translate(
            "Publishing",
            "文件夹里的比上次发布的第 %1 版旧（可能恢复了备份）；版本号接着往上，客服照常收到。",
        )
        yield filled(older, published.last)
    if dropped := published.dropped:
        lost = translate("Publishing", "文件太多，不再留着第 %1 版，退不回去了。")
        yield filled(lost, ", ".join(one.name for one in reversed(dropped)))


def filled(words: str, *values: object) -> str:
    """Words with their `%1`, `%2` … filled."""
    for slot, value in enumerate(values, 1):
        words = words.replace(f"%{slot}", str(value))
    return words


def when(moment: datetime) -> str:
    """A moment on this computer's clock."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M}"


def _row(manifest: Manifest, release: Release, now: datetime) -> ReleaseRow:
    state, tone = _state(manifest, release, now)
    valid = when(release.valid_from) if release.valid_from > release.made else ""
    holds = translate("Publishing", "%1 个文件").replace("%1", str(len(release.files)))
    name = release.name
    if release.again:
        same = translate("Publishing", "同第 %1 版").replace("%1", str(release.again))
        name += f"（{same}）"
    can_return = release is not manifest.releases[0]
    made = when(release.made)
    valid = valid or translate("Publishing", "马上")
    return ReleaseRow(release.version, name, made, valid, holds, state, tone, can_return)


def _state(manifest: Manifest, release: Release, now: datetime) -> tuple[str, str]:
    if release == manifest.in_force(now):
        return translate("Publishing", "正在用"), "good"
    if release in manifest.upcoming(now):
        return translate("Publishing", "到时生效"), "accent"
    if release.valid_from > now:
        return translate("Publishing", "已被取代"), "faint"
    return translate("Publishing", "以前的"), "soft"
