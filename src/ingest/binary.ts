/** First bytes of a file → what it is, when it is no text. */

const signatures: readonly (readonly [bytes: string, at: number, kind: string])[] = [
  ['25504446', 0, 'a PDF document'],
  ['d0cf11e0a1b11ae1', 0, 'an old Office document (.doc, .xls or .ppt)'],
  ['7b5c727466', 0, 'a Rich Text document'],
  ['89504e47', 0, 'a PNG image'],
  ['ffd8ff', 0, 'a JPEG image'],
  ['47494638', 0, 'a GIF image'],
  ['57454250', 8, 'a WebP image'],
  ['66747970', 4, 'a video or an image'],
  ['49443303', 0, 'an MP3 recording'],
  ['4f676753', 0, 'an Ogg recording'],
  ['1f8b', 0, 'a gzip archive'],
  ['377abcaf271c', 0, 'a 7-Zip archive'],
  ['526172211a07', 0, 'a RAR archive'],
  ['53514c69746520666f726d6174', 0, 'an SQLite database'],
  ['7f454c46', 0, 'a program'],
  ['62706c697374', 0, 'a web archive or property list'],
  ['0000feff', 0, 'text in UTF-32'],
  ['fffe0000', 0, 'text in UTF-32'],
];

/** Names inside a zip file that tell what it is a container of. */
const packed: readonly (readonly [name: RegExp, kind: string])[] = [
  [/word\//, 'a Word document (.docx)'],
  [/xl\//, 'a spreadsheet (.xlsx)'],
  [/ppt\//, 'a presentation (.pptx)'],
  [/opendocument/, 'an OpenDocument file (.odt, .ods or .odp)'],
  [/epub/, 'an e-book (.epub)'],
  [/Index\/.*\.iwa/, 'a Pages document'],
];

/** "a PDF document", "binary data", …; undefined for text in UTF-8, UTF-16 with a mark, or a one-byte encoding. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).toString('hex');
  const signature = signatures.find(([hex, at]) => head.startsWith(hex, at * 2));
  if (signature) return signature[2];
  if (head.startsWith('504b0304')) return zipKind(bytes);
  if (/^(?:fffe|feff)/.test(head)) return undefined;
  return unmarkedUtf16(bytes) ?? (isNoise(bytes) ? 'binary data' : undefined);
}

function zipKind(bytes: Uint8Array): string {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 20_000)).toString('latin1');
  return packed.find(([name]) => name.test(names))?.[1] ?? 'a zip archive';
}

/** Every other byte of Latin text in UTF-16 is NUL. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 400);
  const nulls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nulls[i % 2] = (nulls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nulls;
  const half = sample.length / 2;
  return sample.length >= 8 && Math.max(even, odd) > half * 0.7 && Math.min(even, odd) < half * 0.1
    ? 'text in UTF-16 without a byte order mark'
    : undefined;
}

/** A NUL anywhere, or one control character in twenty bytes. */
function isNoise(bytes: Uint8Array): boolean {
  if (bytes.includes(0)) return true;
  const sample = bytes.subarray(0, 8000);
  const controls = sample.reduce((n, byte) => n + (byte < 9 || (byte > 13 && byte < 27) ? 1 : 0), 0);
  return controls * 20 > sample.length;
}
