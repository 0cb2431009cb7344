"""What makes the files small without being seen: fewer points, no kerning too fine to notice, few ligatures."""

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib.tables import otTables
from fontTools.ttLib.tables.otBase import ValueRecord

# Thousandths of an em. Together the two errors are a twentieth of a pixel at 20 pixels.
CUBIC_ERROR, QUADRATIC_ERROR = 1, 1.5
# Kerning below this is not seen in text; what stays is even.
FINEST_KERNING = 8
LIGATURES = {"ff", "fi", "fl", "ffi", "ffl"}
# Only the pair's first advance changes.
X_ADVANCE = 4


def subtables(font, tag, kind, features=None):
    table = font[tag].table
    wanted = range(len(table.LookupList.Lookup))
    if features is not None:
        records = table.FeatureList.FeatureRecord
        wanted = {i for record in records if record.FeatureTag in features for i in record.Feature.LookupListIndex}
    for i in sorted(wanted):
        for subtable in table.LookupList.Lookup[i].SubTable:
            subtable = getattr(subtable, "ExtSubTable", subtable)
            if subtable.LookupType == kind:
                yield subtable


def keep_ligatures(font):
    """Drops ligatures that texts hardly have; they are a fifth of the outlines."""
    if not font["GSUB"].table.FeatureList:
        return
    letter = {name: chr(code) for code, name in font.getBestCmap().items()}
    for subtable in subtables(font, "GSUB", 4, {"liga"}):
        for first, ligatures in subtable.ligatures.items():
            subtable.ligatures[first] = [
                one for one in ligatures if "".join(letter.get(name, "?") for name in (first, *one.Component)) in LIGATURES
            ]


def use_proportional_figures(font):
    if not font["GSUB"].table.FeatureList:
        return
    for subtable in subtables(font, "GSUB", 1, {"pnum"}):
        for table in font["cmap"].tables:
            for code, name in table.cmap.items():
                if 0x30 <= code <= 0x39:
                    table.cmap[code] = subtable.mapping.get(name, name)


def forget_figures(font):
    """No kerning beside figures: their widths are their own, and in a text they stand well so."""
    figures = {name for code, name in font.getBestCmap().items() if 0x30 <= code <= 0x39}
    for subtable in subtables(font, "GPOS", 2):
        kept = [i for i, name in enumerate(subtable.Coverage.glyphs) if name not in figures]
        subtable.Coverage.glyphs = [subtable.Coverage.glyphs[i] for i in kept]
        if subtable.Format == 1:
            subtable.PairSet = [subtable.PairSet[i] for i in kept]
            for pairs in subtable.PairSet:
                pairs.PairValueRecord = [one for one in pairs.PairValueRecord if one.SecondGlyph not in figures]
        else:
            for classes in (subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs):
                for name in figures & set(classes):
                    del classes[name]


def prune_kerning(font):
    if "GPOS" not in font or not font["GPOS"].table.LookupList:
        return
    for subtable in subtables(font, "GPOS", 2):
        if subtable.Format == 2:
            prune_classes(subtable, font)


def drop_contexts(font):
    """Kerning that looks at more than two glyphs: only beside spaces, and no one sees it."""
    table = font["GPOS"].table
    for record in table.FeatureList.FeatureRecord:
        at = record.Feature.LookupListIndex
        record.Feature.LookupListIndex = [i for i in at if table.LookupList.Lookup[i].LookupType != 8]


def prune_classes(subtable, font):
    """Rounds a matrix of pairs, and puts together the classes that have become alike."""
    first, second = subtable.ClassDef1.classDefs, subtable.ClassDef2.classDefs
    matrix = [[rounded(record) for record in row.Class2Record] for row in subtable.Class1Record]
    rows, columns = {}, {}
    for glyph in subtable.Coverage.glyphs:
        rows.setdefault(tuple(matrix[first.get(glyph, 0)]), []).append(glyph)
    rows = {row: glyphs for row, glyphs in rows.items() if any(row)}
    for glyph, column in second.items():
        columns.setdefault(tuple(row[column] for row in rows), []).append(glyph)
    columns = {column: glyphs for column, glyphs in columns.items() if any(column)}
    # The commonest class is number 0 of the first glyphs, which takes no room; number 0 of the second is "none".
    of_first = sorted(rows.items(), key=lambda item: (-len(item[1]), item[1]))
    order = [list(rows).index(row) for row, _ in of_first]
    of_second = sorted(columns.items(), key=lambda item: (-len(item[1]), item[1]))
    subtable.ClassDef1.classDefs = {g: i for i, (_, glyphs) in enumerate(of_first) for g in glyphs if i > 0}
    subtable.ClassDef2.classDefs = {g: i + 1 for i, (_, glyphs) in enumerate(of_second) for g in glyphs}
    subtable.Coverage.glyphs = sorted((g for glyphs in rows.values() for g in glyphs), key=font.getGlyphID)
    subtable.Class1Record = [record_of([0] + [column[i] for column, _ in of_second]) for i in order]
    subtable.Class1Count, subtable.Class2Count = len(of_first), len(of_second) + 1
    subtable.ValueFormat1, subtable.ValueFormat2 = X_ADVANCE, 0


def rounded(record):
    advance = getattr(record.Value1, "XAdvance", 0) if record.Value1 else 0
    return 0 if abs(advance) < FINEST_KERNING else round(advance / 2) * 2


def record_of(advances):
    row = otTables.Class1Record()
    row.Class2Record = []
    for advance in advances:
        record = otTables.Class2Record()
        record.Value1, record.Value2 = ValueRecord(X_ADVANCE), None
        record.Value1.XAdvance = advance
        row.Class2Record.append(record)
    return row


def refit(font):
    """Draws each outline anew with as few points as the errors allow; the way through cubic curves finds where they join."""
    shapes, glyphs = font.getGlyphSet(), font["glyf"]
    for name in font.getGlyphOrder():
        if glyphs[name].numberOfContours <= 0:
            continue
        quadratic = TTGlyphPen(None)
        there = Cu2QuPen(quadratic, QUADRATIC_ERROR, reverse_direction=True)
        shapes[name].draw(Qu2CuPen(there, CUBIC_ERROR, all_cubic=True, reverse_direction=True))
        glyphs[name] = quadratic.glyph()
