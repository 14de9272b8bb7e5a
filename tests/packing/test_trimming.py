"""Of Qt goes along what is used, and what that needs."""

from packing.trimming import Entry, trimmed

WINDOWS = "PySide6\\plugins\\"
LINUX = "PySide6/Qt/plugins/"
LINKS = {
    "QtGui.pyd": ["Qt6Gui.dll", "KERNEL32.dll"],
    "Qt6Gui.dll": ["Qt6Core.dll"],
    "qgtk3.so": ["libgtk-3.so.0"],
    "qxcb.so": ["libQt6XcbQpa.so.6"],
    "app": ["libz.so.1"],
}


def kept(*entries: Entry) -> list[str]:
    """Where what stays goes to."""
    found = trimmed(entries, lambda file: LINKS.get(file, []))
    return [destination for destination, _, _ in found]


def test_a_library_stays_while_something_that_stays_links_to_it() -> None:
    gui = ("PySide6\\QtGui.pyd", "QtGui.pyd", "EXTENSION")
    libraries = [
        (f"PySide6\\{name}", name, "BINARY") for name in ("Qt6Gui.dll", "Qt6Core.dll", "Qt6Pdf.dll")
    ]
    assert kept(gui, *libraries) == [
        "PySide6\\QtGui.pyd",
        "PySide6\\Qt6Gui.dll",
        "PySide6\\Qt6Core.dll",
    ]


def test_a_plugin_we_do_not_use_goes_with_all_it_brought() -> None:
    gtk = (f"{LINUX}platformthemes/libqgtk3.so", "qgtk3.so", "BINARY")
    xcb = (f"{LINUX}platforms/libqxcb.so", "qxcb.so", "BINARY")
    brought = ("libgtk-3.so.0", "gtk", "BINARY")
    wanted = ("PySide6/Qt/lib/libQt6XcbQpa.so.6", "xcbqpa", "BINARY")
    assert kept(gtk, xcb, brought, wanted) == [xcb[0], wanted[0]]


def test_both_systems_plugins_are_known_by_the_same_names() -> None:
    windows = (f"{WINDOWS}platforms\\qwindows.dll", "w", "BINARY")
    pdf = (f"{WINDOWS}imageformats\\qpdf.dll", "p", "BINARY")
    assert kept(windows, pdf) == [windows[0]]


def test_what_is_asked_for_by_name_stays() -> None:
    python = ("libpython3.11.so.1.0", "python", "BINARY")
    runtime = ("VCRUNTIME140_1.dll", "runtime", "BINARY")
    assert kept(python, runtime) == [python[0], runtime[0]]


def test_of_qts_translations_only_our_languages_stay() -> None:
    files = [f"PySide6/Qt/translations/{name}.qm" for name in ("qtbase_zh_TW", "qtbase_de")]
    ours = "resources/translations/assistant_en.qm"
    assert kept(*[(file, file, "DATA") for file in (*files, ours)]) == [files[0], ours]
