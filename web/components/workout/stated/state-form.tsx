import type { DirectionBody, Label } from '@backstride/contract'
import { type FormEvent, type ReactNode, useEffect, useId, useState } from 'react'
import type { Cursor } from '../../../lib/cursor.ts'
import { clock } from '../../../lib/figures.ts'
import { secondsOf, withLabel } from '../../../lib/labels.ts'
import type { Marked, Selection } from '../../../lib/selection.ts'
import { useStore } from '../../../lib/store.ts'
import { turnedRoundBy } from '../../../lib/turned-round.ts'
import directions from '../../../messages/en/directions.json'
import english from '../../../messages/en/workout.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Choice } from '../../choice.tsx'
import { hidden } from '../../hidden.tsx'
import styles from './stated.module.css'
import { TurnedRoundNote } from './turned-round-note.tsx'

type Direction = Exclude<Label['direction'], 'unknown'>

const NOTHING = { startS: '', endS: '' }

interface StateFormProps {
  readonly labels: readonly Label[]
  readonly durationS: number
  /** What each second was found to be. */
  readonly direction: readonly DirectionBody[]
  readonly cursor: Cursor
  readonly selection: Selection
  readonly isBusy: boolean
  readonly onState: (labels: readonly Label[]) => void
}

/** One stretch and its direction. The times follow what is marked on the curves, and the other way round. */
export function StateForm(props: StateFormProps) {
  const { labels, durationS, cursor, selection, isBusy, onState } = props
  const t = useWords('workout', english)
  const way = useWords('directions', directions)
  const marked = useStore(selection, undefined)
  const [typed, setTyped] = useState(NOTHING)
  const [direction, setDirection] = useState<Direction>('backward')
  const [isWrong, setIsWrong] = useState(false)
  useEffect(() => {
    setTyped(marked ? { startS: clock(marked.startS), endS: clock(marked.endS) } : NOTHING)
  }, [marked])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const stretch = stretchOf(typed, durationS)
    setIsWrong(!stretch)
    if (!stretch) return
    selection.set(undefined)
    onState(withLabel(labels, { ...stretch, direction }))
  }
  const meant = stretchOf(typed, durationS)
  const turned = meant && turnedRoundBy({ ...meant, direction }, props.direction, labels)
  const moment = () => cursor.get() ?? 0
  return (
    <form className={styles.form} onSubmit={submit}>
      <TimeField
        label={t('stated.from')}
        moment={t.rich('stated.momentFrom', { hidden })}
        text={typed.startS}
        onText={(startS) => setTyped({ ...typed, startS })}
        onMoment={() => selection.set(startingAt(moment(), secondsOf(typed.endS), durationS))}
      />
      <TimeField
        label={t('stated.to')}
        moment={t.rich('stated.momentTo', { hidden })}
        text={typed.endS}
        onText={(endS) => setTyped({ ...typed, endS })}
        onMoment={() => selection.set(endingAt(moment(), secondsOf(typed.startS)))}
      />
      <Choice
        label={t('stated.which')}
        name="stated-direction"
        options={{
          backward: way('backward'),
          forward: way('forward'),
          sideways: way('sideways'),
          standing: way('standing'),
        }}
        value={direction}
        onChange={setDirection}
      />
      <TurnedRoundNote turned={turned} />
      <button type="submit" className={button.primary} disabled={isBusy}>
        {t('stated.state')}
      </button>
      {isWrong && (
        <p className={styles.wrong} role="alert">
          {t('stated.wrong', { clock: clock(durationS) })}
        </p>
      )}
    </form>
  )
}

interface TimeFieldProps {
  readonly label: string
  /** The words of the button that takes the moment of the slider. */
  readonly moment: ReactNode
  readonly text: string
  readonly onText: (text: string) => void
  readonly onMoment: () => void
}

function TimeField({ label, moment, text, onText, onMoment }: TimeFieldProps) {
  const id = useId()
  return (
    <div className={styles.time}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        size={8}
        autoComplete="off"
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <button type="button" className={button.quiet} onClick={onMoment}>
        {moment}
      </button>
    </div>
  )
}

function stretchOf(typed: typeof NOTHING, durationS: number): Marked | undefined {
  const [startS, endS] = [secondsOf(typed.startS), secondsOf(typed.endS)]
  const isGood = startS !== undefined && endS !== undefined && startS < endS && endS <= Math.ceil(durationS)
  return isGood ? { startS, endS } : undefined
}

/** What is marked when only one end was said. */
const MARKED_S = 60

function startingAt(startS: number, endS: number | undefined, durationS: number): Marked {
  const isAfter = endS !== undefined && endS > startS
  return { startS, endS: isAfter ? endS : Math.min(startS + MARKED_S, Math.ceil(durationS)) }
}

function endingAt(endS: number, startS: number | undefined): Marked {
  const isBefore = startS !== undefined && startS < endS
  return { startS: isBefore ? startS : Math.max(0, endS - MARKED_S), endS }
}
