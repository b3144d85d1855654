/** Text → the same text inside HTML or XML, also between quotation marks of an attribute. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup, and what HTML forbids in any form: control characters, half surrogates, noncharacters of the first plane. */
const special = /[&<>"'\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]|(?![\t\n\r\f])\p{Cc}/u;
const everySpecial = new RegExp(special, 'gu');

/** A forbidden character is shown as U+FFFD, so that its place is seen. */
export const escaped = (s: string): string =>
  special.test(s) ? s.replace(everySpecial, (c) => entities[c] ?? '\uFFFD') : s;
