/**
 * Keeps the screen awake from now on, where the browser can (Screen Wake Lock API). The lock goes
 * with the window's visibility, so it is asked for again when the window comes back.
 */
export function keepScreenOn(): void {
  if (!('wakeLock' in navigator)) return;
  const ask = () => {
    if (document.visibilityState === 'visible')
      navigator.wakeLock.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
