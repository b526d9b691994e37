import { createSelection, type Selection } from '../../lib/selection.ts'
import { useStore } from '../../lib/store.ts'
import { showStretch, type Timeline, zoomBy } from '../../lib/timeline.ts'
import { useFormat } from '../../lib/use-format.ts'
import { ZOOM_STEP } from '../../lib/use-time-gestures.ts'
import { LEAST_S, type Seen } from '../../lib/zoom.ts'
import english from '../../messages/en/workout.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import styles from './zoom-bar.module.css'

interface ZoomBarProps {
  readonly timeline: Timeline
  /** What can be shown closer besides what is marked; the one in which the moment lies is. */
  readonly stretches: readonly Seen[]
  readonly selection?: Selection
}

const NOTHING_MARKED = createSelection()

/** Says which part of the workout the curves show, and shows more or less of it. */
export function ZoomBar({ timeline, stretches, selection = NOTHING_MARKED }: ZoomBarProps) {
  const t = useWords('workout', english)
  const format = useFormat()
  const { zoom, cursor, lastS } = timeline
  const seen = useStore(zoom, undefined)
  const second = useStore(cursor, undefined) ?? 0
  const marked = useStore(selection, undefined)
  const stretch = marked ?? stretches.find(({ endS }) => second < endS)
  const isWhole = !seen
  const isClosest = lastS <= LEAST_S || (seen !== undefined && seen.endS - seen.startS <= LEAST_S)
  return (
    <fieldset className={styles.bar} aria-label={t('zoom.label')}>
      <p className={styles.seen} role="status">
        {seen
          ? t('zoom.part', { from: format.clock(seen.startS), to: format.clock(seen.endS) })
          : t('zoom.whole')}
      </p>
      <Press onPress={() => zoomBy(timeline, ZOOM_STEP)} isIdle={isWhole} name={t('zoom.out')} sign="−" />
      <Press
        onPress={() => zoomBy(timeline, 1 / ZOOM_STEP)}
        isIdle={isClosest}
        name={t('zoom.in')}
        sign="+"
      />
      <Press onPress={() => zoom.set(undefined)} isIdle={isWhole} name={t('zoom.all')} />
      <Press
        onPress={() => stretch && showStretch(timeline, stretch)}
        isIdle={isClosest && isWhole}
        name={marked ? t('zoom.marked') : t('zoom.stretch')}
      />
    </fieldset>
  )
}

interface PressProps {
  readonly onPress: () => void
  /** Whether pressing it changes nothing now. It keeps the focus all the same. */
  readonly isIdle: boolean
  readonly name: string
  /** Stands for the name where there is one. */
  readonly sign?: string
}

function Press({ onPress, isIdle, name, sign }: PressProps) {
  return (
    <button
      type="button"
      className={button.quiet}
      aria-disabled={isIdle}
      onClick={onPress}
      {...(sign !== undefined && { 'aria-label': name, title: name })}
    >
      {sign ?? name}
    </button>
  )
}
