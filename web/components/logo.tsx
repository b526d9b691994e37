/** Two chevrons, back to back: the way a person goes and the way the person faces. */
export function Logo() {
  return (
    <svg viewBox="0 0 32 24" width="32" height="24" aria-hidden="true" fill="none" strokeLinecap="round">
      <path d="M13 4 5 12l8 8" stroke="var(--backward)" strokeWidth="4.5" strokeLinejoin="round" />
      <path d="m20 5 7 7-7 7" stroke="currentColor" strokeWidth="2.5" strokeLinejoin="round" />
    </svg>
  )
}
