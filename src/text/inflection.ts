/** The base of a regular English verb → its other forms. Consonants are not doubled: "stop" is for a table to spell out. */
export function regularForms(base: string): { readonly third: string; readonly past: string; readonly ing: string } {
  const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
  return {
    third: /(?:s|x|z|ch|sh)$/.test(base) ? `${base}es` : y === undefined ? `${base}s` : `${y}ies`,
    past: base.endsWith('e') ? `${base}d` : y === undefined ? `${base}ed` : `${y}ied`,
    ing: /[^e]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`,
  };
}
