"""What can be practised with a library."""

from assistant.app import shipped
from assistant.books.practice_questions import read_questions
from assistant.core.library import Library
from assistant.core.practice import Question, usable


def questions_for(library: Library) -> tuple[Question, ...]:
    """The shipped questions it can answer; for other stages, questions from its own phrases."""
    return usable(read_questions(shipped.RESOURCES / "practice.yaml")[0], library)
