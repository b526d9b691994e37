import type { Goals } from '@backstride/contract'
import { type FormEvent, useState } from 'react'
import { api } from '../../lib/session.ts'
import { useAction } from '../../lib/use-action.ts'
import english from '../../messages/en/today.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { OutcomeText } from '../outcome-text.tsx'
import styles from './goals.module.css'

/** More backward sessions a week than trials with walking used, and the programme advises. */
const ADVISED_SESSIONS = 3

interface GoalsFormProps {
  readonly goals: Goals
  readonly onSaved: (goals: Goals) => void
}

/** Two numbers for every week; an empty field is "no goal". */
export function GoalsForm({ goals, onSaved }: GoalsFormProps) {
  const t = useWords('today', english)
  const [minutes, setMinutes] = useState(textOf(goals.backwardMin))
  const [sessions, setSessions] = useState(textOf(goals.sessions))
  const { outcome, run } = useAction()
  const save = (event: FormEvent) => {
    event.preventDefault()
    const body = { backwardMin: numberIn(minutes), sessions: numberIn(sessions) }
    run(async () => onSaved(await api('putGoals', { body })))
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <GoalField label={t('goalMinutesLabel')} most={480} value={minutes} onChange={setMinutes} />
      <GoalField label={t('goalSessionsLabel')} most={21} value={sessions} onChange={setSessions} />
      {Number(sessions) > ADVISED_SESSIONS && (
        <p className={styles.hint}>{t('goalAdvice', { most: ADVISED_SESSIONS })}</p>
      )}
      <div className={button.row}>
        <button type="submit" className={button.secondary} disabled={outcome.state === 'busy'}>
          {t('saveGoals')}
        </button>
        <OutcomeText outcome={outcome} done={t('savedGoals')} />
      </div>
    </form>
  )
}

interface GoalFieldProps {
  readonly label: string
  readonly most: number
  readonly value: string
  readonly onChange: (value: string) => void
}

function GoalField({ label, most, value, onChange }: GoalFieldProps) {
  return (
    <label className={styles.field}>
      {label}
      <input
        type="number"
        inputMode="numeric"
        min={1}
        max={most}
        step={1}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  )
}

function textOf(goal: number | null): string {
  return goal === null ? '' : String(goal)
}

function numberIn(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}
