/**
 * Prevents the screen from turning off, if the browser supports it (Screen Wake Lock API). The lock
 * ends when the window is hidden, so it is requested again when the window is visible.
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
