/** Where the data of a page lies: the file of that kind next to it. */

export const besideUrl = (url: string, extension: string): string => url.replace(/\.html$/, `.${extension}`);
