"""The help page of `assistant import`: below the options, the formats the program knows."""

import click

from assistant.commands.speaking import said
from assistant.core.message import Message


class FormatsCommand(click.Command):
    """A command whose help page lists them by their names and the endings of their files."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """After all else, as click does."""
        from assistant.app.importing import known_formats

        with formatter.section(said(_FORMATS)):
            formatter.write_dl(known_formats())
        super().format_epilog(ctx, formatter)


_FORMATS = Message.of(
    "格式（auto 按文件的结尾和内容认；同一行的名字指同一种）",
    "Formats (auto goes by the file's ending and content; names on a line mean the same)",
)
