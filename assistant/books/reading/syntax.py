"""What the YAML parser complains of, said so that a shop's team lead can mend it."""

import yaml

from assistant.core.message import Message

_INDENT = Message.of(
    "缩进不对，或上一行的写法不完整。同一层的各行要左对齐，只用空格；冒号后面要有一个空格。",
    "The indentation is wrong, or the line before is incomplete. "
    "Align lines of one level with spaces, and put a space after each colon.",
)
_START = Message.of(
    "这里不能用这个字符开头（@、`、% 或制表符）。缩进请用空格；文字请加引号。",
    "A text can't begin with this character (@, `, % or a tab). "
    "Indent with spaces; quote the text.",
)
_TAB = Message.of("缩进用了制表符（Tab），请改成空格。", "Indented with a tab; use spaces instead.")
_COLON = Message.of(
    "缺少冒号。应写成“名称: 内容”，冒号是英文冒号，后面有一个空格。",
    "A colon is missing. Write “name: value”, with a space after the colon.",
)
_TWO_COLONS = Message.of(
    "这里多了一个“: ”，或缩进不对。内容里含有“: ”时，请给整段内容加引号。",
    "There is one “: ” too many, or the indentation is wrong. Quote a value that holds “: ”.",
)
_QUOTE = Message.of(
    "从这里开始的引号没有配对，请在内容末尾补上引号。",
    "The quote that opens here is never closed; add the closing quote.",
)
_AFTER_QUOTE = Message.of(
    "引号后面还有内容。请把整段内容都放进引号，引号里的引号要写两个。",
    "There is text after the closing quote. Put the whole value inside, doubling quotes within.",
)
_ESCAPE = Message.of(
    "双引号里的“\\”有特殊含义；请改用单引号，或写成“\\\\”。",
    "A “\\” has a special meaning inside double quotes; use single quotes or write “\\\\”.",
)
_LIST = Message.of(
    "方括号列表的写法不完整：各项之间要有英文逗号，末尾要有“]”。以 [ 开头的文字请加引号。",
    "The list in brackets is incomplete: commas between items, “]” at the end. "
    "Quote a text that begins with [.",
)
_BRACES = Message.of(
    "花括号的写法不完整。以 {{ 开头的话术（如变量）请给整段内容加引号。",
    "The braces are incomplete. Quote a text that begins with {{, such as a placeholder.",
)
_DASH = Message.of(
    "列表项“- ”的位置不对。请让它与同一列表的其他“- ”左对齐，或另起一行。",
    "The “- ” stands in the wrong place. Align it with the others of its list, on its own line.",
)
_DIRECTIVE = Message.of(
    "不能有 % 开头的行和“---”以外的标记；请删掉。以 % 或 ! 开头的文字请加引号。",
    "Lines that begin with % and tags are not allowed; delete them or quote the text.",
)
_BLOCK = Message.of(
    "“|”或“>”后面要直接换行，内容从下一行开始并向右缩进。以 | 或 > 开头的文字请加引号。",
    "“|” and “>” end their line; the text begins indented on the next. "
    "Quote a text that begins with | or >.",
)
_SIGN = Message.of("以 * 或 & 开头的文字请加引号。", "Quote a text that begins with * or &.")
_EMPTY = Message.of(
    "这里缺少内容，或多了符号“, ] }} ? :”。这样的文字请加引号。",
    "Something is missing here, or one of “, ] }} ? :” is too much. Quote such a text.",
)
_CHARACTER = Message.of(
    "这里有 YAML 不允许的字符，请删掉。", "A character that YAML does not allow; delete it."
)
_OTHER = Message.of(
    "YAML 写法不对，请检查这一行和上一行（解析器说：{reason}）。",
    "This is not valid YAML; check this line and the one before (the parser says: {reason}).",
)

_AFTER = {'"': _AFTER_QUOTE, "'": _AFTER_QUOTE, "]": _LIST, "}": _BRACES}

# Checked in order: context of the error, its problem, the message, and whether the context's
# position is the one to show.
_RULES: tuple[tuple[str, str, Message, bool], ...] = (
    ("", "escape", _ESCAPE, False),
    ("quoted scalar", "unexpected end", _QUOTE, True),
    ("quoted scalar", "document indicator", _QUOTE, True),
    ("quoted scalar", "", _QUOTE, True),
    ("block scalar", "indentation space", _TAB, False),
    ("block scalar", "", _BLOCK, False),
    ("simple key", "", _COLON, True),
    ("flow sequence", "", _LIST, True),
    ("flow mapping", "", _BRACES, True),
    ("directive", "", _DIRECTIVE, False),
    ("tag", "", _DIRECTIVE, False),
    ("alias", "", _SIGN, False),
    ("anchor", "", _SIGN, False),
    ("flow node", "", _EMPTY, False),
    ("block node", "", _EMPTY, False),
    ("", "cannot start any token", _START, False),
    ("", "tab character", _TAB, False),
    ("", "mapping values are not allowed", _TWO_COLONS, False),
    ("", "sequence entries are not allowed", _DASH, False),
    ("", "mapping keys are not allowed", _EMPTY, False),
    ("block collection", "", _DASH, False),
    ("block mapping", "", _INDENT, False),
    ("", "document start", _INDENT, False),
    ("", "directive", _DIRECTIVE, False),
    ("", "YAML document", _DIRECTIVE, False),
    ("", "tag", _DIRECTIVE, False),
)


def explain(error: yaml.YAMLError, text: str) -> tuple[int, int, Message]:
    """Line and column (from 0) of a parser's error in `text` and what to do about it."""
    if not isinstance(error, yaml.MarkedYAMLError):
        return 0, 0, _CHARACTER
    context, problem = error.context or "", error.problem or ""
    for in_context, in_problem, message, at_context in _RULES:
        if in_context in context and in_problem in problem:
            return *_position(error, at_context=at_context), _closer(message, error, text)
    reason = Message.of(_OTHER.zh, _OTHER.en, reason=problem)
    return *_position(error, at_context=False), reason


def _closer(message: Message, error: yaml.MarkedYAMLError, text: str) -> Message:
    """A more exact message when the fault follows a quote or bracket that ended too early."""
    mark = error.problem_mark
    before = text[: mark.index].rstrip() if mark else ""
    return _AFTER.get(before[-1:], message) if message is _INDENT else message


def _position(error: yaml.MarkedYAMLError, *, at_context: bool) -> tuple[int, int]:
    marks = (error.context_mark, error.problem_mark)
    first, second = marks if at_context else (marks[1], marks[0])
    mark = first or second
    return (mark.line, mark.column) if mark else (0, 0)
