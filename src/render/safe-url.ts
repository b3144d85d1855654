/** An address from outside the wiki, only where following it is safe: no `javascript:`, no `data:`. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\/[^\s]+$/i.test(url) ? url : undefined;
