"""Makes the packaged fonts of Adobe's Source families: templates/assets/fonts/, css/fonts.css and templates/lettering/.

Needs Python 3.9, fonttools 4.39 or newer and brotli, and a folder that holds two npm packages, unpacked as source-serif-4/ and
source-sans-3/: @fontsource-variable/source-serif-4 and @fontsource-variable/source-sans-3 (`npm pack`, then `tar xzf`).

    python3 scripts/fonts/make.py <folder> && npx biome check --write templates/assets/css/fonts.css
"""

import sys
from base64 import urlsafe_b64encode
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from fontTools import subset
from fontTools.merge import Merger
from fontTools.ttLib import TTFont
from fontTools.ttLib.scaleUpem import scale_upem
from fontTools.varLib import instancer

from design import FACES, LETTERING, RANGES, SOURCES
from shrink import drop_contexts, forget_figures, keep_ligatures, prune_kerning, refit, use_proportional_figures
from style import style_sheet

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "templates/assets/fonts"
LETTERS = ROOT / "templates/lettering"
FEATURES = ["kern", "liga", "mark", "mkmk", "ccmp"]
COVERAGE = ROOT / "src/pages/social/coverage.ts"


def whole_face(folder, face):
    """One instance of a variable font, of all its scripts: the packages have a file for each."""
    parts = []
    for script in SOURCES:
        path = folder / face.source.format(script=script)
        font = instancer.instantiateVariableFont(TTFont(path), face.axes)
        keep_ligatures(font)
        drop_contexts(font)
        if face.proportional:
            use_proportional_figures(font)
        if face.units < 1000:
            forget_figures(font)
        for table in ("STAT", "BASE", "gasp", "DSIG", "prep", "fpgm", "cvt "):
            if table in font:
                del font[table]
        # Without forms for single languages: merging would make them everyone's.
        parts.append(BytesIO())
        font.flavor = None
        cut(font, font.getBestCmap(), FEATURES).save(parts[-1])
    for part in parts:
        part.seek(0)
    return Merger().merge(parts)


def cut(font, characters, features):
    """What of a font these characters need; the font that is given stays."""
    copy = BytesIO()
    font.save(copy)
    copy.seek(0)
    font = TTFont(copy)
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = False
    options.glyph_names = False
    options.name_IDs = []
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def call(font, face):
    """The names in the file. "Source" is reserved for the fonts that these are made from."""
    names = font["name"]
    names.names = []
    postscript = f"{face.family}-{face.style}".replace(" ", "")
    said = {
        0: face.copyright,
        1: face.family,
        2: face.style,
        4: f"{face.family} {face.style}",
        6: postscript,
        14: "https://openfontlicense.org",
    }
    for number, text in said.items():
        names.setName(text, number, 3, 1, 0x409)
    font["head"].created = font["head"].modified = 3849984000  # 2026-01-01: same input, same bytes
    font.recalcTimestamp = False


def save(font, path, flavour):
    font.flavor = flavour
    font.save(path)
    return path.stat().st_size


def main(folder):
    for made in (*FONTS.glob("*.woff2"), *LETTERS.glob("*.ttf")):
        made.unlink()
    LETTERS.mkdir(parents=True, exist_ok=True)
    sizes, held, figures = {}, {}, {}
    for face in FACES:
        whole = whole_face(folder, face)
        covered = set(whole.getBestCmap())
        for name, characters in RANGES.items():
            shown = covered & characters
            font = cut(whole, shown, ["kern", "liga"] if name == "basic" else FEATURES)
            prune_kerning(font)
            refit(font)
            if face.units != 1000:
                scale_upem(font, face.units)
            call(font, face)
            sizes[face.file, name] = save(font, FONTS / f"{face.file}-{name}.woff2", "woff2")
            held[face.file, name] = shown
        figures[face.file] = whole
        if face.file in LETTERING:
            shown = covered & set().union(*RANGES.values())
            font = cut(whole, shown, FEATURES)
            prune_kerning(font)
            refit(font)
            call(font, face)
            print(f"lettering {face.file}: {save(font, LETTERS / f'{face.file}.ttf', None)}")
            held[face.file, "lettering"] = shown
    (ROOT / "templates/assets/css/fonts.css").write_text(style_sheet(figures, held))
    write_coverage(set.intersection(*(held[name, "lettering"] for name in LETTERING)))
    for face in FACES:
        print(face.file, {name: sizes[face.file, name] for name in RANGES}, flush=True)
    print("basic, together:", sum(size for (_, name), size in sizes.items() if name == "basic"))


def write_coverage(characters):
    """The characters that a social card can show, as first and last of each run."""
    runs = []
    for code in sorted(characters):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    rows, row = [], " "
    for first, last in runs:
        for item in (f" {first},", f" {last},"):
            if len(row) + len(item) > 110:
                rows.append(row)
                row = " "
            row += item
    rows.append(row)
    COVERAGE.parent.mkdir(parents=True, exist_ok=True)
    COVERAGE.write_text(
        "// Made by scripts/fonts/make.py: the characters that both fonts of templates/lettering/ have.\n\n"
        "/** First and last code point of each run, ascending. */\n"
        "// biome-ignore format: one number a line would be hundreds of lines\n"
        "export const lettered: readonly number[] = [\n" + "\n".join(rows) + "\n];\n\n"
        "/** Changes with the fonts. */\n"
        f'export const letteringVersion = "{version()}";\n'
    )


def version():
    """The same as `hashOf` of the files, in the order of LETTERING."""
    parts = [(LETTERS / f"{name}.ttf").read_bytes() for name in LETTERING]
    whole = sha256(b"".join(f"{len(part)}:".encode() + part for part in parts))
    return urlsafe_b64encode(whole.digest()).decode().rstrip("=")


main(Path(sys.argv[1]))
