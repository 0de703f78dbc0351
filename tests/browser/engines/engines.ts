import { inject } from 'vitest';
import { openChromium } from './chromium.ts';
import { openFirefox } from './firefox.ts';
import type { Remote } from './remote.ts';
import { openWebKit } from './webkit.ts';

/** The engines that are tried: name, whether this machine has it, what opens a window of it. */
const { firefox, webkit } = inject('engines');
export const engines: [string, boolean, () => Promise<Remote>][] = [
  ['Chromium', true, openChromium],
  ['Firefox', firefox !== '', () => openFirefox(firefox)],
  ['WebKit', webkit, openWebKit],
];
