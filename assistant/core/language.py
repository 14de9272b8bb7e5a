"""The languages the program speaks."""

from enum import StrEnum


class Language(StrEnum):
    """Interface language, named as Qt and POSIX locales name it."""

    SIMPLIFIED = "zh_CN"
    TRADITIONAL = "zh_TW"
    ENGLISH = "en"
