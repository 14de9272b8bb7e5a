"""A pytest plugin: Qt without a screen. Wine lets no variable named QT_… through from Linux."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QPA_FONTDIR"] = r"Z:\usr\share\fonts\opentype\noto"
