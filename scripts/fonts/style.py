"""The style sheet of the fonts: a rule for each file, and stand-ins of the same measure, so that nothing moves on arrival."""

from design import DISPLAY, FACES, FALLBACKS, FREQUENCY, INTERFACE, OTHER_SANS, OTHER_SERIFS, RANGES, TEXT

HEAD = """/* Made by scripts/fonts/make.py. The packaged fonts, a file for each range of characters, so that a page loads what it
   shows; and system fonts in the same measure until they are there. */

"""

# "fi" as one shape has no dot.
DOTTED = """:lang(tr),
:lang(az),
:lang(crh) {
  font-variant-ligatures: no-common-ligatures;
}
"""


def style_sheet(fonts, held):
    rules = [rule(face, name, held) for face in FACES for name in RANGES]
    stand_ins = [
        stand_in(face, local[face.style], fonts[face.file]) for face in FACES for local in FALLBACKS[face.family]
    ]
    return HEAD + "\n".join(rules + stand_ins) + "\n" + properties()


def rule(face, name, held):
    characters = held[face.file, name]
    others = set().union(*(held[face.file, other] for other in RANGES)) - characters
    return f"""@font-face {{
  font-family: "{face.family}";
  font-style: {"italic" if face.italic else "normal"};
  font-weight: {face.weight};
  font-display: swap;
  src: url("../fonts/{face.file}-{name}.woff2") format("woff2");
  unicode-range:{ranges(characters, others)};
}}
"""


def ranges(codes, others):
    """As few runs as there can be: a run goes on over a few characters that no file has."""
    runs = []
    for code in sorted(codes):
        if runs and not any(between in others for between in range(runs[-1][1] + 1, code)) and code - runs[-1][1] < 200:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    written = [f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in runs]
    lines, line = [], ""
    for item in written:
        if len(line) + len(item) > 100:
            lines.append(line)
            line = ""
        line += f"{item}, "
    text = "\n    ".join(one.rstrip() for one in [*lines, line]).rstrip(",")
    return f"\n    {text}" if lines else f" {text}"


def stand_in(face, local, font):
    """CSS Fonts 5, 4: the line's height comes from ours, the width of a text in English too."""
    units, metrics = font["head"].unitsPerEm, font["hhea"]
    advances, names = font["hmtx"], font.getBestCmap()
    width = sum(n * advances[names[ord(c)]][0] for c, n in FREQUENCY.items()) / sum(FREQUENCY.values()) / units
    size = width / local.width
    sources = ", ".join(f'local("{name}")' for name in local.files)
    return f"""@font-face {{
  font-family: "{face.family} {local.name}";
  font-style: {"italic" if face.italic else "normal"};
  font-weight: {face.weight};
  src: {sources};
  size-adjust: {percent(size)};
  ascent-override: {percent(metrics.ascent / units / size)};
  descent-override: {percent(-metrics.descent / units / size)};
  line-gap-override: {percent(metrics.lineGap / units / size)};
}}
"""


def percent(share):
    return f"{share * 100:.2f}".rstrip("0").rstrip(".") + "%"


def properties():
    stacks = ((TEXT, "text", OTHER_SERIFS), (DISPLAY, "display", OTHER_SERIFS), (INTERFACE, "sans", OTHER_SANS))
    lines = []
    for family, name, others in stacks:
        stand_ins = {next(iter(faces.values())).name: None for faces in FALLBACKS[family]}
        own = ", ".join(f'"{one}"' for one in [family, *(f"{family} {name}" for name in stand_ins)])
        lines.append(f"  --{name}-font:\n    {own},\n    {others};\n")
    return ":root {\n" + "".join(lines) + "}\n\n" + DOTTED
