/** Where the rows of a file stand, by hashes of their keys: numbers alone, read and written as they lie in memory. */
import { crc32 } from 'node:zlib';

export interface Table {
  readonly size: number;
  /** Bytes of the file that are known. */
  readonly end: number;
  /** Places of the rows whose keys have that hash. */
  readonly places: (hash: number) => readonly (readonly [at: number, length: number])[];
  /** Notes a row at the end of the file, in the place of the one of its hash that `isOld`. */
  readonly put: (hash: number, length: number, isOld: (at: number, length: number) => boolean) => void;
  readonly all: () => Iterable<readonly [hash: number, at: number, length: number]>;
  /** More than half of the file is rows that others have replaced. */
  readonly isWasteful: () => boolean;
  readonly bytes: (version: string) => Uint8Array;
}

/** Hash, place and length of a row. */
const width = 3;
const fewestSlots = 64;

export const emptyTable = (): Table => tableOf(new Uint32Array(fewestSlots * width), 0, 0, 0);

/** Undefined for what is no table, or one of another version. */
export function tableFrom(bytes: Buffer, version: string): Table | undefined {
  const line = bytes.indexOf(0x0a);
  const words = bytes.toString('utf8', 0, line).split(' ');
  const [sum, size, end, live] = words.slice(-4);
  const body = bytes.subarray(line + 1);
  if (words.slice(0, -4).join(' ') !== `factwiki ${version}` || crc32(body).toString(16) !== sum) return undefined;
  // A copy: only there the numbers are sure to begin where numbers may.
  const slots = new Uint32Array(body.length / Uint32Array.BYTES_PER_ELEMENT);
  new Uint8Array(slots.buffer).set(body);
  return tableOf(slots, Number(size), Number(end), Number(live));
}

/** `live`: bytes of the rows that are in use. */
function tableOf(given: Uint32Array, rows: number, bytesKnown: number, bytesLive: number): Table {
  let slots = given;
  let size = rows;
  let end = bytesKnown;
  let live = bytesLive;
  const at = (slot: number, part: number): number => slots[slot * width + part] as number;
  const next = (slot: number): number => (slot + 1) & (slots.length / width - 1);
  const first = (hash: number): number => hash & (slots.length / width - 1);
  const set = (slot: number, ...parts: readonly [number, number, number]): void => slots.set(parts, slot * width);

  const grow = (): void => {
    const before = [...allIn(slots)];
    slots = new Uint32Array(slots.length * 2);
    for (const row of before) {
      let slot = first(row[0]);
      while (at(slot, 2) !== 0) slot = next(slot);
      set(slot, ...row);
    }
  };
  return {
    get size() {
      return size;
    },
    get end() {
      return end;
    },
    places: (hash) => {
      const found: (readonly [number, number])[] = [];
      for (let slot = first(hash); at(slot, 2) !== 0; slot = next(slot))
        if (at(slot, 0) === hash) found.push([at(slot, 1), at(slot, 2)]);
      return found;
    },
    put: (hash, length, isOld) => {
      if (size * 2 * width >= slots.length) grow();
      if (end + length > 0xffff_ffff) throw new RangeError('the file is too long');
      let slot = first(hash);
      while (at(slot, 2) !== 0 && !(at(slot, 0) === hash && isOld(at(slot, 1), at(slot, 2)))) slot = next(slot);
      if (at(slot, 2) === 0) size++;
      live += length - at(slot, 2);
      set(slot, hash, end, length);
      end += length;
    },
    all: () => allIn(slots),
    isWasteful: () => live * 2 < end,
    bytes: (version) => {
      const body = new Uint8Array(slots.buffer, slots.byteOffset, slots.byteLength);
      const head = Buffer.from(`factwiki ${version} ${[crc32(body).toString(16), size, end, live].join(' ')}\n`);
      return Buffer.concat([head, body]);
    },
  };
}

function* allIn(slots: Uint32Array): Generator<readonly [number, number, number]> {
  for (let i = 0; i < slots.length; i += width) {
    const [hash = 0, at = 0, length = 0] = slots.subarray(i, i + width);
    if (length !== 0) yield [hash, at, length];
  }
}
