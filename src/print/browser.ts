import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const names = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge'];

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** Thrown if a browser does not start. */
export class BrowserFailure extends Error {}

/**
 * Returns the path of a Chrome, Chromium or Edge: CHROME_PATH if it is set, else the first browser
 * found in the usual places of Linux, macOS and Windows; undefined if there is none.
 */
export function findBrowser(
  environment = process.env,
  platform = process.platform,
): string | undefined {
  const setPath = environment.CHROME_PATH;
  if (setPath) return existsSync(setPath) ? setPath : undefined;
  return usualPlaces(environment, platform).find((path) => existsSync(path));
}

function usualPlaces(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  if (platform === 'darwin')
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macApplications.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    );
  if (platform === 'win32')
    return ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((variable) =>
      windowsPrograms.map((program) => join(environment[variable] ?? 'C:\\', program)),
    );
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
