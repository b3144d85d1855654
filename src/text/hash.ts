/** Text → a short, stable name for it. Not for secrets. */

/**
 * 53 bits as 11 characters of base 36. Method: cyrb53 (bryc, public domain), two 32-bit multiplicative hashes over
 * UTF-16 units; a collision among 10,000 inputs has a chance of about 1 in 180 million.
 */
export function shortHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return base36(4294967296 * (2097151 & b) + (a >>> 0));
}

/** `toString(36)` works as on any fraction and takes three times as long: of whole numbers below 36 ** 11 the digits of two halves. */
export function base36(n: number): string {
  const high = Math.floor(n / lowerHalf);
  return digitsOf(high, 5) + digitsOf(n - high * lowerHalf, 6);
}

const lowerHalf = 36 ** 6;

function digitsOf(n: number, count: number): string {
  let digits = '';
  for (let left = n; digits.length < count; left = Math.floor(left / 36)) digits = alphabet.charAt(left % 36) + digits;
  return digits;
}

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';
