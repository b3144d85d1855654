/** Text → the same text inside HTML or XML, also between quotation marks of an attribute. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const special = /[&<>"']/;

export const escaped = (s: string): string => (special.test(s) ? s.replace(/[&<>"']/g, (c) => entities[c] ?? c) : s);
