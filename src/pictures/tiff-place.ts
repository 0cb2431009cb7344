// The place where a picture was taken, in the tables of EXIF (TIFF 6.0, section 2; EXIF 2.3, section 4.6), and how it goes.

const gpsTable = 0x8825;
const exifTable = 0x8769;
/** Bytes of a value by its type; no type is 0. */
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4];
/** Entries of a table, and tables of a file, beyond which it is none that a camera wrote. */
const most = { entries: 1000, tables: 50 };

/** Blanks every table of places in bytes, wherever one begins in them; tells whether there was any. */
export function blankPlaces(bytes: Buffer): boolean {
  let found = false;
  for (const [mark, isLittle] of [
    [Buffer.from("II*\0", "latin1"), true],
    [Buffer.from("MM\0*", "latin1"), false],
  ] as const) {
    for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + 4))
      found = blankFrom(readerOf(bytes.subarray(at), isLittle)) || found;
  }
  return found;
}

interface Tables {
  readonly bytes: Buffer;
  short(at: number): number;
  long(at: number): number;
  setShort(at: number, value: number): void;
}

function readerOf(bytes: Buffer, isLittle: boolean): Tables {
  return {
    bytes,
    short: (at) => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)),
    long: (at) => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)),
    setShort: (at, value) =>
      void (isLittle ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at)),
  };
}

/** Where a table's entries end; null where no table can be. */
function endOf({ bytes, short }: Tables, at: number): number | null {
  if (at < 8 || at + 2 > bytes.length) return null;
  const count = short(at);
  const end = at + 2 + count * 12;
  return count === 0 || count > most.entries || end > bytes.length ? null : end;
}

function blankFrom(tables: Tables): boolean {
  if (tables.bytes.length < 8) return false;
  const waiting = [tables.long(4)];
  const seen = new Set<number>();
  let found = false;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const end = endOf(tables, at);
    if (end === null || seen.has(at) || seen.size === most.tables) continue;
    seen.add(at);
    if (end + 4 <= tables.bytes.length) waiting.push(tables.long(end));
    for (let entry = at + 2; entry < end; entry += 12) {
      const tag = tables.short(entry);
      if (tag === exifTable) waiting.push(tables.long(entry + 8));
      if (tag !== gpsTable) continue;
      blankTable(tables, tables.long(entry + 8));
      takeOut(tables, at, entry, end);
      found = true;
      break;
    }
  }
  return found;
}

/** Blanks a table, and the values that its entries have elsewhere. */
function blankTable(tables: Tables, at: number): void {
  const { bytes, short, long } = tables;
  const end = endOf(tables, at);
  if (end === null) return;
  for (let entry = at + 2; entry < end; entry += 12) {
    const length = (sizes[short(entry + 2)] ?? 0) * long(entry + 4);
    const value = long(entry + 8);
    if (length > 4 && value >= 8 && value + length <= bytes.length) bytes.fill(0, value, value + length);
  }
  bytes.fill(0, at, end);
}

/** Takes an entry out of a table: those behind it move up, with the address of the next table. */
function takeOut({ bytes, short, setShort }: Tables, at: number, entry: number, end: number): void {
  const whole = Math.min(bytes.length, end + 4);
  bytes.copyWithin(entry, entry + 12, whole);
  bytes.fill(0, whole - 12, whole);
  setShort(at, short(at) - 1);
}
