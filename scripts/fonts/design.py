"""What the packaged fonts are: faces, the characters of each file, and the system fonts that stand in for them."""

from dataclasses import dataclass

SERIF = "© 2014-2021 Adobe Systems Incorporated, with Reserved Font Name ‘Source’."
SANS = "© 2023 Adobe, with Reserved Font Name ‘Source’."


@dataclass(frozen=True)
class Face:
    family: str
    style: str
    file: str
    source: str
    axes: dict
    weight: int
    units: int
    """Units per em. 500 saves a twelfth of a file; half a unit at 20 pixels is a fiftieth of a pixel."""
    proportional: bool
    """Figures of their own widths in texts; the sans keeps those of one width, for dates and tables."""
    copyright: str
    italic: bool = False


def serif(slope):
    return f"source-serif-4/files/source-serif-4-{{script}}-opsz-{slope}.woff2"


SANS_SOURCE = "source-sans-3/files/source-sans-3-{script}-wght-normal.woff2"
TEXT, DISPLAY, INTERFACE = "Broadsheet Text", "Broadsheet Display", "Broadsheet Sans"

# The optical sizes are points: 16 for text; 60, the largest, for headlines.
FACES = (
    Face(TEXT, "Regular", "text-400", serif("normal"), {"opsz": 16, "wght": 400}, 400, 500, True, SERIF),
    Face(TEXT, "Italic", "text-italic", serif("italic"), {"opsz": 16, "wght": 400}, 400, 500, True, SERIF, True),
    Face(TEXT, "Bold", "text-700", serif("normal"), {"opsz": 16, "wght": 700}, 700, 500, True, SERIF),
    Face(DISPLAY, "Bold", "display-700", serif("normal"), {"opsz": 60, "wght": 680}, 700, 1000, True, SERIF),
    Face(INTERFACE, "Regular", "sans-400", SANS_SOURCE, {"wght": 400}, 400, 500, False, SANS),
    Face(INTERFACE, "Semibold", "sans-600", SANS_SOURCE, {"wght": 600}, 600, 500, False, SANS),
)

# Social cards are drawn from these.
LETTERING = ("display-700", "sans-600")

SOURCES = ("latin", "latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek")


def span(*pairs):
    return {code for first, last in pairs for code in range(first, last + 1)}


def chars(text):
    return {ord(character) for character in text}


# What English prose holds; signs that are hardly ever in it wait in "west".
BASIC = (span((0x20, 0x7E)) - chars("<>=_^`{|}~\\")) | chars("\u00a0\u00ad£©«°·»×é\u2009\u202f–—‘’“”•…€−")
WEST = (span((0x20, 0x7E), (0xA0, 0xFF), (0x2000, 0x206F)) | chars("ıŒœŸˆ˚˜™↑↓∕")) - BASIC
VIET = span((0x1EA0, 0x1EF9)) | chars("ĂăĐđĨĩŨũƠơƯư₫\u0300\u0301\u0303\u0309\u0323")
EAST = (span((0x100, 0x24F), (0x2BB, 0x2DD), (0x300, 0x331), (0x1E00, 0x1E9F), (0x20A0, 0x20BF)) | chars("ℓ")) - VIET - WEST - BASIC
# With the letters that Ukrainian, Kazakh, Kyrgyz, Tatar, Bashkir, Mongolian, Tajik and Uzbek add.
CYRILLIC = span((0x400, 0x45F)) | chars("ҐґҒғҖҗҚқҢңҮүҰұҲҳҶҷҺһӘәӢӣӨөӮӯ№")
GREEK = span((0x370, 0x3FF))
RANGES = {"basic": BASIC, "west": WEST, "east": EAST, "viet": VIET, "cyrillic": CYRILLIC, "greek": GREEK}

# How often each character comes in a thousand of English news, to weigh widths with.
FREQUENCY = {
    " ": 172, "e": 100, "t": 72, "a": 66, "o": 61, "i": 59, "n": 58, "s": 54, "r": 51, "h": 41, "l": 33, "d": 32,
    "c": 25, "u": 23, "m": 19, "f": 18, "g": 17, "p": 17, "w": 15, "y": 14, "b": 12, "v": 8, "k": 6, ".": 9, ",": 9,
    "x": 2, "j": 1, "q": 1, "z": 1, "S": 3, "T": 3, "A": 3, "M": 2, "B": 2, "C": 2, "I": 2, "P": 2, "R": 1, "W": 2,
    "H": 1, "D": 1, "0": 2, "1": 2, "2": 2, "9": 1, "’": 2, "-": 2,
}  # fmt: skip


@dataclass(frozen=True)
class Local:
    name: str
    files: tuple
    """Full names and PostScript names, as local() wants them: the font itself and those of the same widths."""
    width: float
    """The mean width of a character weighed by FREQUENCY, in ems; where kerning tells, what breaks as many lines earlier as later."""


# Widths measured in fonts of the same metrics: Gelasio for Georgia, Liberation for Times New Roman and Arial.
GEORGIA = {
    "Regular": Local("Georgia", ("Georgia", "Gelasio"), 0.4433),
    "Italic": Local("Georgia", ("Georgia Italic", "Georgia-Italic", "Gelasio Italic"), 0.452),
    "Bold": Local("Georgia", ("Georgia Bold", "Georgia-Bold", "Gelasio Bold"), 0.516),
}
TIMES = {
    "Regular": Local("Times", ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif"), 0.4024),
    "Italic": Local(
        "Times", ("Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic"), 0.4033
    ),
    "Bold": Local("Times", ("Times New Roman Bold", "TimesNewRomanPS-BoldMT", "Liberation Serif Bold"), 0.4276),
}
NOTO = {
    "Regular": Local("Noto", ("Noto Serif Regular", "NotoSerif-Regular", "Noto Serif"), 0.4775),
    "Italic": Local("Noto", ("Noto Serif Italic", "NotoSerif-Italic"), 0.4644),
    "Bold": Local("Noto", ("Noto Serif Bold", "NotoSerif-Bold"), 0.5071),
}
ARIAL = {
    "Regular": Local("Arial", ("Arial", "ArialMT", "Liberation Sans"), 0.4448),
    "Semibold": Local("Arial", ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold"), 0.4797),
}
ROBOTO = {
    "Regular": Local("Roboto", ("Roboto Regular", "Roboto-Regular", "Roboto"), 0.4435),
    "Semibold": Local("Roboto", ("Roboto Medium", "Roboto-Medium"), 0.4471),
}
FALLBACKS = {TEXT: (GEORGIA, TIMES, NOTO), DISPLAY: (GEORGIA, TIMES, NOTO), INTERFACE: (ARIAL, ROBOTO)}

# For scripts that these fonts have no letters of.
OTHER_SERIFS = (
    'Georgia, "Times New Roman", "Noto Serif", "Geeza Pro", "Noto Naskh Arabic", "Noto Serif Hebrew", "Kohinoor Devanagari", '
    '"Noto Serif Devanagari", "Songti SC", "Noto Serif CJK SC", "Hiragino Mincho ProN", "Yu Mincho", AppleMyungjo, serif'
)
OTHER_SANS = (
    'system-ui, "Segoe UI", Roboto, Arial, "Geeza Pro", "Noto Sans Arabic", "Noto Sans Hebrew", "Noto Sans Devanagari", '
    '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Hiragino Sans", "Malgun Gothic", sans-serif'
)
