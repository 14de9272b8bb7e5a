"""What a developer does here, each as a session: python3 dev.py NAME. All share the one .venv."""

import logging
import math
import os
import shutil
import signal
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import nox

from dev import SetupError, install_system_packages
from tests.wine.setting_up import obstacle

nox.options.default_venv_backend = "none"  # dev.py made .venv and started us in it

HERE = Path(__file__).resolve().parent
PYTHON = sys.executable
SCRIPTS = Path(sysconfig.get_path("scripts"))
PICTURES = HERE / "docs" / "images"
PROGRAM = HERE / "dist" / "assistant" / ("assistant.exe" if os.name == "nt" else "assistant")

# Debian's packages, by what needs them. The libraries are what ldd finds missing for PySide6's
# widgets and its X11 plugin on a bare system; the rest of that list comes along with these.
QT_LIBRARIES = [
    *("libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libgssapi-krb5-2"),
    *("libx11-xcb1", "libxkbcommon-x11-0"),
    *("libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0"),
    *("libxcb-render-util0", "libxcb-shape0", "libxcb-sync1", "libxcb-xfixes0", "libxcb-xkb1"),
]
SCREEN = [*QT_LIBRARIES, "xvfb", "openbox", "fonts-noto-cjk"]
# Debian's interpreter leaves libpython to a package of its own, and PyInstaller packs it.
SHARED_PYTHON = [f"libpython3.{sys.version_info[1]}"] if sys.base_prefix == "/usr" else []
BUILDING = ["binutils", *SHARED_PYTHON]
TESTS = [*SCREEN, *BUILDING, "chromium", "xdotool", "xclip", "x11-utils", "imagemagick"]
TESTS += ["nginx-light"]  # a lead's web server
TESTS += ["gcc", "libc6-dev"]  # the recorder between the store and its disk
WINE = ["mmdebstrap", "debian-archive-keyring"]  # Wine itself comes in a tree of its own
WITHOUT_WINE, MINUTES = "--without-wine", "--minutes"
UNFINISHED = "NOT FINISHED IN THE TIME THERE IS:"

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
if os.name == "nt":  # elsewhere this part of Qt asks fontconfig
    OFFSCREEN["QT_QPA_FONTDIR"] = r"C:\Windows\Fonts"
ON_A_SCREEN = [PYTHON, "-m", "tests.display"]
FEW_AGAIN = [PYTHON, "-m", "tests.unsteady"]
SOAKS = [  # modules that print their figures and fail when one is not what it has to be
    "tests.core.matcher_figures",
    "tests.core.paste_soak",
    "tests.books.import_soak",
    "tests.flows.shift_soak",
    "tests.flows.anything_soak",
    "tests.fresh_machine",
    "tests.store.power_soak",
    "tests.store.kill_soak",
    "tests.store.fault_soak",
    "tests.store.damage_soak",
    "tests.e2e.paste_soak",
    "tests.app.team_soak",
    "tests.store.follow_kills",
    "tests.without_remedies",
]
APART = "not e2e and not wine and not soak"  # these have calls or sessions of their own
SHARED_OUT = ("-n", "auto", "--dist", "worksteal")  # no core waits for the other at the end


@nox.session
def run(session: nox.Session) -> None:
    """Open the window with the shipped phrasebooks; without a display, play the demo on one."""
    if sys.platform != "linux" or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        need(session, QT_LIBRARIES)
        library = ["--library", "phrasebooks"]
        session.run(PYTHON, "-m", "assistant", "run", *library, *session.posargs)
        return
    need(session, SCREEN)
    pictures = HERE / "build" / "demo"
    demo = ["demo", "--screenshots", str(pictures)]
    session.run(*ON_A_SCREEN, PYTHON, "-m", "assistant", *demo, *session.posargs)
    session.log(f"No display here: the demo was played on a virtual one, see {pictures}")


@nox.session
def test(session: nox.Session) -> None:
    """Lint, types, import contracts and all tests; with arguments only pytest with those.

    Ends with the tests under Wine where it can be had; `--without-wine` leaves them out, with
    `--minutes N` they are cut short, and it is said, when all together has taken so long.
    """
    begun, with_wine, end = time.monotonic(), True, math.inf
    match session.posargs:
        case []:
            pass
        case [single] if single == WITHOUT_WINE:
            with_wine = False
        case [option, minutes] if option == MINUTES:
            end = begun + 60 * float(minutes)
        case some:
            need(session, TESTS)
            stay_silent()
            session.run(PYTHON, "-m", "pytest", *some, env=OFFSCREEN)
            return
    need(session, TESTS)
    lint(session)
    session.run(*FEW_AGAIN, *SHARED_OUT, "-m", APART, env=OFFSCREEN)
    if sys.platform == "linux":
        on_screens(session, end, with_wine=with_wine)


def on_screens(session: nox.Session, end: float, *, with_wine: bool) -> None:
    """The tests with a real browser on a real X server, and those under Wine until `end`.

    The browser's leave a core idle: beside them Wine is set up and runs what needs no screen.
    """
    missing = obstacle() if with_wine else "is left out"
    if missing:
        session.log(f"No tests under Wine: it {missing}")
    else:
        need(session, WINE)
    stay_silent()
    in_browser = [*FEW_AGAIN, "-m", "e2e", "tests/e2e"]
    if missing:
        session.run(*in_browser)
        return
    wine_tests = [PYTHON, "-m", "tests.wine", "--if-possible"]
    with beside(session, [*wine_tests, "--beside"], end):
        session.run(*in_browser)
    with beside(session, [*wine_tests, "--after"], end):
        pass


@contextmanager
def beside(session: nox.Session, command: list[str], end: float) -> Iterator[None]:
    """Runs a command while something else is at work, which goes first; then shows what it said.

    What has not finished at `end`, or could not begin, is told and fails nothing.
    """
    if time.monotonic() >= end:
        yield
        sys.stdout.write(f"{UNFINISHED} {' '.join(command[1:])}\n")
        return
    code = None
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        process = subprocess.Popen(
            ["nice", *command], cwd=HERE, stdout=said, stderr=said, start_new_session=True
        )
        try:
            yield
            with suppress(subprocess.TimeoutExpired):
                code = process.wait(None if end == math.inf else max(1.0, end - time.monotonic()))
        finally:
            if code is None:
                end_with_children(process)
            said.seek(0)
            sys.stdout.write(said.read())
            sys.stdout.flush()
    if code is None:
        sys.stdout.write(f"{UNFINISHED} {' '.join(command[1:])}\n")
    elif code:
        session.error(f"Failed with code {code}: {' '.join(command[1:])}")


def end_with_children(process: "subprocess.Popen[bytes]", grace: float = 60) -> None:
    """Ends a command that has a session of its own; it gets so many seconds to clear up."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, subprocess.TimeoutExpired):
            os.killpg(process.pid, sign)
            process.wait(grace)


@nox.session
def wine(session: nox.Session) -> None:
    """The tests on Windows' Python under Wine; with arguments only pytest there, with those."""
    if missing := obstacle():
        session.error(f"Wine {missing}")
    need(session, [*TESTS, *WINE])
    stay_silent()
    session.run(PYTHON, "-m", "tests.wine", *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Formatting, ruff's rules, types, and who may import whom."""
    session.run(PYTHON, "-m", "ruff", "format", "--check", "--output-format", "concise")
    session.run(PYTHON, "-m", "ruff", "check")
    session.run(PYTHON, "-m", "mypy")
    session.run(str(SCRIPTS / "lint-imports"), "--no-logo")


@nox.session
def screenshots(session: nox.Session) -> None:
    """Make the pictures of the documentation anew."""
    need(session, SCREEN)
    session.run(PYTHON, "-m", "tests.screenshots", str(PICTURES.relative_to(HERE)))


@nox.session
def translate(session: nox.Session) -> None:
    """Bring the translation files up to date with the screens; new texts are left to translate."""
    sources = [
        str(file) for room in ("ui", "app") for file in (HERE / "assistant" / room).rglob("*.py")
    ]
    for file in sorted((HERE / "resources" / "translations").glob("*.ts")):
        how = ["-no-obsolete", "-locations", "none", "-source-language", "zh_CN"]
        session.run(str(SCRIPTS / "pyside6-lupdate"), *how, *sorted(sources), "-ts", str(file))
        made = file.with_suffix(".qm")
        session.run(str(SCRIPTS / "pyside6-lrelease"), "-silent", str(file), "-qm", str(made))
    session.run(PYTHON, "-m", "packing.catalogue")


@nox.session
def bench(session: nox.Session) -> None:
    """Run every benchmark, one after the other."""
    need(session, [*QT_LIBRARIES, "nginx-light"])
    for file in sorted((HERE / "benchmarks").glob("[!_]*.py")):
        session.run(PYTHON, "-m", f"benchmarks.{file.stem}", *session.posargs, env=OFFSCREEN)


@nox.session
def soak(session: nox.Session) -> None:
    """The long runs behind docs/reliability.md, one after the other; with names only those."""
    for module in session.posargs or SOAKS:
        session.run(PYTHON, "-m", module, env=OFFSCREEN)


@nox.session
def build(session: nox.Session) -> None:
    """Build the program into dist/assistant, ask it for its version, zip it with its checksums."""
    need(session, [*QT_LIBRARIES, *BUILDING])
    folders = ["--workpath", "build/pyinstaller", "--distpath", "dist"]
    session.run(PYTHON, "-m", "PyInstaller", "--noconfirm", *folders, "build.spec")
    session.run(str(PROGRAM), "--version", external=True)
    session.run(PYTHON, "-m", "packing.release", str(PROGRAM.parent.relative_to(HERE)))


@nox.session
def lock(session: nox.Session) -> None:
    """Make requirements.lock anew from pyproject.toml; --upgrade moves to the newest versions."""
    what = ["pyproject.toml", "--group", "dev", "--universal", "--python-version", "3.11"]
    how = ["--generate-hashes", "--no-emit-index-url", "--no-emit-find-links", "--no-annotate"]
    named = ["--custom-compile-command", "python3 dev.py lock"]
    out = ["--quiet", "--output-file", "requirements.lock"]
    session.run(PYTHON, "-m", "uv", "pip", "compile", *what, *how, *named, *out, *session.posargs)


def need(session: nox.Session, packages: list[str]) -> None:
    """Sees that the system has these Debian packages; elsewhere the developer's own affair."""
    if shutil.which("dpkg-query") is None:
        return
    present = installed()
    missing = [name for name in packages if name not in present]
    if not missing:
        return
    try:
        install_system_packages(missing)
    except SetupError as problem:
        session.error(str(problem))


def installed() -> set[str]:
    """The names of all installed packages, the former ones they still answer to included."""
    show = "${db:Status-Status}, ${Package}, ${Provides}\n"
    command = ["dpkg-query", "--show", "--showformat", show]
    answer = subprocess.run(command, check=True, text=True, capture_output=True).stdout
    lines = [line.split(", ") for line in answer.splitlines() if line.startswith("installed, ")]
    return {name.split(" ")[0] for line in lines for name in line[1:]}


def stay_silent() -> None:
    """Keeps nox from talking after the last command: pytest's closing line ends the output."""
    logging.getLogger("nox").setLevel(logging.CRITICAL)
