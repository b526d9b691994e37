/**
 * Keeps the screen on, since browsers stop position and compass when it goes dark. The lock ends whenever the page is
 * hidden and is asked for again when it comes back. Does nothing where there is none. Returns how to let go.
 */
export function keepAwake(): () => void {
  let lock: WakeLockSentinel | undefined
  let isOver = false
  const ask = async () => {
    if (isOver || document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
    lock = await navigator.wakeLock.request('screen').catch(() => undefined)
    if (isOver) lock?.release()
  }
  ask()
  document.addEventListener('visibilitychange', ask)
  return () => {
    isOver = true
    document.removeEventListener('visibilitychange', ask)
    lock?.release()
  }
}
