"""Monitors of a virtual screen: plugged in, moved and unplugged while programs run."""

import contextlib
from collections.abc import Iterator

import Xlib.display
from Xlib.ext import randr
from Xlib.protocol import rq

_MODE = [field.name for field in randr.RandR_ModeInfo.fields]
_MM = 254 / 960  # a pixel at 96 dpi


class _SetMonitor(rq.Request):  # type: ignore[misc]  # python-xlib's own can't pack its argument
    _request = rq.Struct(
        rq.Card8("opcode"),
        rq.Opcode(43),
        rq.RequestLength(),
        rq.Window("window"),
        rq.Card32("name"),
        rq.Bool("primary"),
        rq.Bool("automatic"),
        rq.LengthOf("outputs", 2),
        rq.Int16("x"),
        rq.Int16("y"),
        rq.Card16("width"),
        rq.Card16("height"),
        rq.Card32("width_mm"),
        rq.Card32("height_mm"),
        rq.List("outputs", rq.Card32Obj),
    )


class Monitors:
    """Those of one X screen; the first one plugged in is the main one and shows its output."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._display = Xlib.display.Display(name)
        self._root = self._display.screen().root
        self._outputs = self._root.xrandr_get_screen_resources().outputs
        self._plugged: list[str] = []

    def plug(self, name: str, left: int, top: int, width: int, height: int) -> None:
        """A monitor shows this part of the screen."""
        first = not self._plugged
        self._plugged.append(name)
        _SetMonitor(
            display=self._display.display,
            opcode=self._display.display.get_extension_major(randr.extname),
            window=self._root,
            name=self._display.intern_atom(name),
            primary=first,
            automatic=False,
            x=left,
            y=top,
            width=width,
            height=height,
            width_mm=round(width * _MM),
            height_mm=round(height * _MM),
            outputs=self._outputs if first else [],
        )
        self._display.sync()

    def unplug(self, name: str) -> None:
        """It is gone."""
        self._plugged.remove(name)
        self._root.xrandr_delete_monitor(self._display.intern_atom(name))
        self._display.sync()

    def resize(self, width: int, height: int) -> None:
        """The whole screen becomes smaller or larger, to no more than it was at first."""
        resources = self._root.xrandr_get_screen_resources()
        known = {(mode.width, mode.height): mode.id for mode in resources.modes}
        mode = known.get((width, height)) or self._new_mode(width, height)
        crtc, now = resources.crtcs[0], resources.config_timestamp
        self._display.xrandr_set_crtc_config(crtc, now, 0, 0, 0, randr.Rotate_0, [])
        self._root.xrandr_set_screen_size(width, height, round(width * _MM), round(height * _MM))
        self._display.xrandr_set_crtc_config(crtc, now, 0, 0, mode, randr.Rotate_0, self._outputs)
        self._display.sync()

    def _new_mode(self, width: int, height: int) -> int:
        name = f"{width}x{height}"
        values = dict.fromkeys(_MODE, 0) | {"width": width, "height": height}
        values |= {"h_total": width, "v_total": height, "name_length": len(name)}
        made = self._root.xrandr_create_mode(values, name.encode()).mode
        self._display.xrandr_add_output_mode(self._outputs[0], made)
        return int(made)

    def close(self) -> None:
        """The screen is one again."""
        for name in reversed(self._plugged[:]):
            self.unplug(name)
        self._display.close()


@contextlib.contextmanager
def monitors(name: str) -> Iterator[Monitors]:
    """For as long as they are needed."""
    made = Monitors(name)
    try:
        yield made
    finally:
        made.close()
