import { useEffect, useRef } from 'react'
import { say, signal } from '../../lib/recorder/cue-sounds.ts'
import { type Cue, cueAt, momentAt } from '../../lib/recorder/plan.ts'
import type { Underway } from '../../lib/recorder/recorder-state.ts'
import { afterAnswer, SILENT } from '../../lib/recorder/signal.ts'
import english from '../../messages/en/recorder.json'
import { LOCALES } from '../../messages/languages.ts'
import { useSpokenLanguage, useWords, type Words } from '../../messages/words.ts'

/** A tick that comes late may pass a second by; longer ago than this a cue is no longer true. */
const LATE_S = 2

/** Sounds what the plan asks for and which way it goes, as far as the person wants to hear it. */
export function useCues({ session, elapsedS, live }: Underway): void {
  const t = useWords('recorder', english)
  const locale = LOCALES[useSpokenLanguage()]
  const { steps, cues } = session
  const heardS = useRef(elapsedS)
  const signals = useRef(SILENT)

  useEffect(() => {
    const fromS = Math.max(heardS.current + 1, elapsedS - LATE_S)
    heardS.current = elapsedS
    for (let atS = fromS; atS <= elapsedS; atS++) {
      const cue = cueAt(steps, atS)
      if (!cue || cues === 'silent') continue
      if (cue.kind === 'step') signal(cue.direction)
      if (cues === 'voice') say(sentenceOf(cue, t), locale)
    }
  }, [elapsedS, steps, cues, t, locale])

  const direction = live?.direction
  const atS = live?.atS
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is new when its second is, whatever it says
  useEffect(() => {
    if (direction === undefined) return
    const { signals: next, sound } = afterAnswer(signals.current, direction)
    signals.current = next
    // While the coach leads, a late "backward" could be taken for an order to walk backward.
    if (!sound || cues === 'silent' || momentAt(steps, elapsedS)) return
    signal(sound)
    if (cues === 'voice' && sound !== 'standing' && sound !== 'unknown')
      say(t(`say_direction_${sound}`), locale)
  }, [direction, atS])
}

function sentenceOf(cue: Cue, t: Words<'recorder'>): string {
  switch (cue.kind) {
    case 'look-round':
      return t(`say_look_${cue.over}`, { seconds: cue.inS })
    case 'step':
      return t(`say_step_${cue.direction}`, { seconds: cue.durationS })
    case 'finished':
      return t('say_finished')
  }
}
