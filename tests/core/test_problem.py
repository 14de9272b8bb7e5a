"""Problems: a spot in a file that editors can jump to."""

from assistant.core.language import Language
from assistant.core.message import Message
from assistant.core.problem import Place, Problem

PROBLEM = Problem(Place("话术/a.yaml", 12, 7), Message.of("“{x}”没有配对", "“{x}” is alone", x="{"))


def test_a_problem_is_one_line_with_its_place() -> None:
    assert PROBLEM.line() == "话术/a.yaml:12:7: “{”没有配对"
    assert PROBLEM.line(Language.ENGLISH) == "话术/a.yaml:12:7: “{” is alone"


def test_the_file_as_a_whole_is_line_nought() -> None:
    assert str(Place("a.yaml")) == "a.yaml:0:0"


def test_places_sort_by_file_line_and_column() -> None:
    places = [Place("b", 1, 1), Place("a", 10, 1), Place("a", 2, 9), Place("a", 2, 1)]
    assert sorted(places) == [
        Place("a", 2, 1),
        Place("a", 2, 9),
        Place("a", 10, 1),
        Place("b", 1, 1),
    ]
