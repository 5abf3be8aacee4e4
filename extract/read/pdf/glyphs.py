"""What a character code of a PDF stands for in a text that is read."""

import unicodedata
from functools import lru_cache

_LIGATURES = {
    0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st",
    0xFB06: "st",
}  # fmt: skip
_HYPHENS = frozenset({0x02, 0x2011, 0xFFFE})
"""The library gives 0x02 and 0xFFFE for a hyphen at the end of a line."""
SOFT = "\u2010"
"""The hyphen that browsers put where they break a word, while a written one is `-`."""
_BULLETS = frozenset({
    0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076, 0xF0FC, 0xF06C, 0xF06E, 0xF0E0, 0xF0AB, 0x25AA, 0x25CF,
    0x25A0, 0x2023, 0x25E6, 0x2043, 0x27A2, 0x2756, 0x2714, 0x25BA, 0x25B6, 0x2219,
})  # fmt: skip
"""Bullets, among them those of symbol fonts, which have codes of private use."""
UNREADABLE = "\ufffd"


@lru_cache(maxsize=2000)
def clean_glyph(code: int) -> str:
    """The text of a character code: one character, the letters of a ligature, or nothing.

    White space is a space or a line feed, a hyphen is `-` or `SOFT`, every bullet is `•`. A code
    without meaning is U+FFFD.
    """
    if code in (0xAD, 0x2010):
        return SOFT
    if code in _HYPHENS:
        return "-"
    if code in _LIGATURES:
        return _LIGATURES[code]
    if code in _BULLETS:
        return "\u2022"
    if code in (0x0A, 0x0D):
        return "\n"
    glyph = chr(code)
    if glyph.isspace():
        return " "
    category = unicodedata.category(glyph)
    if category in ("Cc", "Cf"):
        return ""
    return UNREADABLE if category in ("Co", "Cs", "Cn") else glyph
