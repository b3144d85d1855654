/** A path → whether a change there can change the site. */
import { relative, sep } from 'node:path';
import type { Places } from '../project.ts';

/** `path` is the folder or below it. */
export const isInside = (path: string, folder: string): boolean => path === folder || path.startsWith(folder + sep);

/** The folders on the way to a place are watched as well, so that it is seen when it is made. */
export function isWatched(path: string, { seeds, content, templates, config }: Places): boolean {
  const places = [seeds, content, templates];
  if (path === config || [...places, config].some((place) => isInside(place, path))) return true;
  const home = places.find((place) => isInside(path, place));
  return home !== undefined && !relative(home, path).split(sep).some(isPassedOver);
}

/** Tools' own files, and what editors leave beside a file while they save it. */
const isPassedOver = (name: string): boolean => /^\.|~$|^#.*#$|^4913$|\.(?:sw[a-px]|tmp|crdownload|part)$/i.test(name);
