/** Bytes → text: by byte order mark, by what the file declares, otherwise UTF-8; never a guess. */

export interface Decoded {
  /** Without byte order mark. */
  readonly text: string;
}

export interface Undecodable {
  /** Ends with the remedy. */
  readonly problem: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * `declared` is the encoding named by an editor (sidecar); `html` looks for the page's own declaration. A byte order mark
 * goes before both, as in the Encoding Standard.
 */
export function decode(bytes: Uint8Array, declared: string | undefined, html: boolean): Decoded | Undecodable {
  const label = markedEncoding(bytes) ?? declared ?? (html ? declaredInHtml(bytes) : undefined) ?? 'utf-8';
  const decoder = decoderFor(label);
  if (!decoder) {
    return { problem: `the encoding "${label}" that is declared here is unknown; save the file as UTF-8 and say so` };
  }
  if (decoder.encoding === 'windows-1252') return { text: windows1252(bytes) };
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return undecodable(bytes, decoder.encoding);
  }
}

/** Bytes 0x80 to 0x9F. Node before version 24 takes them for control characters. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\x80-\x9f]/g, (c) => upper.charAt(c.charCodeAt(0) - 0x80));

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** `<meta charset>` or its `http-equiv` form in the first 4096 bytes. */
function declaredInHtml(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 4096))
    .toString('latin1')
    .replace(/<!--[\s\S]*?(?:-->|$)/g, '');
  const label = /<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1]?.toLowerCase();
  // A page that could be read as bytes this far is not UTF-16, whatever it says (HTML Standard, prescan).
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function decoderFor(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    return undefined;
  }
}

function undecodable(bytes: Uint8Array, encoding: string): Undecodable {
  const good = bytes.subarray(0, longestDecodable(bytes, encoding));
  if (encoding !== 'utf-8') {
    return {
      problem: `byte ${good.length} is no ${encoding.toUpperCase()}, the declared encoding; save the file as UTF-8`,
    };
  }
  // The last character may have begun well: it is not decoded, so the text says where it begins.
  const before = new TextDecoder(encoding, { ignoreBOM: true }).decode(good, { stream: true });
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    problem:
      `byte ${Buffer.byteLength(before)} is no UTF-8; save the file as UTF-8, or name its encoding in a file NAME.meta.yaml ` +
      'beside it ("encoding: windows-1252")',
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
  };
}

/** In bytes, by halving: a beginning of the file either decodes or not, and with it all shorter or all longer ones. */
function longestDecodable(bytes: Uint8Array, encoding: string): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return good;
}

function decodes(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
