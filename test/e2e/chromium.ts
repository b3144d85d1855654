/** The system's Chromium, where there is one; tests that need it say so when they are skipped. */
import { existsSync } from 'node:fs';

export const executablePath: string | undefined = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => existsSync(path));

export const unlessMissing: string = executablePath ? '' : ' (skipped: no Chromium on this machine)';
