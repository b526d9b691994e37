import { type ReactNode, useEffect, useRef, useState } from 'react'

interface WhenSeenProps {
  /** Keeps the place: of the height of what comes. */
  readonly className: string | undefined
  readonly children: ReactNode
}

/** What costs code or time to draw, from the moment it is about to come into sight, and from then on. */
export function WhenSeen({ className, children }: WhenSeenProps) {
  const place = useRef<HTMLDivElement>(null)
  const [isSeen, setIsSeen] = useState(false)
  useEffect(() => {
    const element = place.current
    if (!element || isSeen) return
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && setIsSeen(true),
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [isSeen])
  return (
    <div className={className} ref={place}>
      {isSeen && children}
    </div>
  )
}
