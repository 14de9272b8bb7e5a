"""The buyers' questions that ship with the program, read from their file."""

from pathlib import Path

from assistant.books.format import Entry, Field, Kind
from assistant.books.reading.findings import Findings
from assistant.books.reading.record import record_of
from assistant.books.reading.salvage import root_of
from assistant.books.reading.source import decode
from assistant.core.message import Message
from assistant.core.practice import Question
from assistant.core.problem import Problem

_QUESTION = Entry(
    Message.of("练习题", "question"),
    (
        Field("id", Kind.ID, Message.of("题目的 id", "the question's id"), required=True),
        Field("stage", Kind.ID, Message.of("阶段", "stage"), required=True),
        Field("text", Kind.LINE, Message.of("买家怎么问", "what the buyer asks"), required=True),
        Field("answers", Kind.LINES, Message.of("算对的话术", "right answers"), required=True),
    ),
)
_LIST = Entry(
    Message.of("练习", "practice"),
    (Field("questions", Kind.ENTRIES, Message.of("题目", "questions"), of=_QUESTION),),
)


def read_questions(path: Path) -> tuple[tuple[Question, ...], tuple[Problem, ...]]:
    """The sound questions, and what is wrong with the others. Raises OSError without a file."""
    source = decode(path.read_bytes(), str(path))
    if isinstance(source, Problem):
        return (), (source,)
    findings = Findings(str(path))
    root = root_of(source, findings)
    record = record_of(root, _LIST, findings) if root else None
    entries = record.entries.get("questions", ()) if record else ()
    found = (
        Question(one.id, one.text("stage"), one.text("text"), one.list("answers"))
        for one in entries
    )
    return tuple(found), tuple(findings.problems)
