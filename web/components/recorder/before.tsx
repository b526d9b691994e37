import { useState } from 'react'
import { allowSounds } from '../../lib/recorder/cue-sounds.ts'
import { deviceId } from '../../lib/recorder/device-id.ts'
import { CUES, type Cues, WORN_ON, type WornOn } from '../../lib/recorder/session.ts'
import { recorder } from '../../lib/recorder/this-device.ts'
import { useMe } from '../../lib/use-me.ts'
import english from '../../messages/en/recorder.json'
import { useWords } from '../../messages/words.ts'
import button from '../button.module.css'
import { Choice } from '../choice.tsx'
import { HowTo } from './how-to.tsx'
import { PlanText } from './plan-text.tsx'
import styles from './recorder.module.css'
import { usePlans } from './use-plans.ts'

/** What to know and to choose before the first step. */
export function Before() {
  const t = useWords('recorder', english)
  const me = useMe()
  const plans = usePlans(me)
  const [wornOn, setWornOn] = useState<WornOn>('chest')
  const [planName, setPlanName] = useState<keyof typeof plans>('free')
  const [cues, setCues] = useState<Cues>('silent')
  const steps = plans[planName] ?? []
  const start = () => {
    allowSounds()
    recorder.begin({
      id: crypto.randomUUID(),
      startedAtMs: Date.now(),
      deviceId: deviceId(),
      wornOn,
      steps,
      cues,
      ...(me && { athleteId: me.athleteId }),
    })
  }
  return (
    <>
      <form className={styles.form} action={start}>
        <Field label={t('wornOn')}>
          <Choice
            label={t('wornOn')}
            name="worn-on"
            options={named(WORN_ON, (worn) => t(`worn_${worn}`))}
            value={wornOn}
            onChange={setWornOn}
          />
          {wornOn === 'hand' && <p className={styles.hint}>{t('wornHand')}</p>}
        </Field>
        <Field label={t('session')}>
          <Choice
            label={t('session')}
            name="session"
            options={named(keysOf(plans), (name) => t(`session_${name}`))}
            value={planName}
            onChange={setPlanName}
          />
          <PlanText steps={steps} />
        </Field>
        <Field label={t('cues')}>
          <Choice
            label={t('cues')}
            name="cues"
            options={named(CUES, (each) => t(`cues_${each}`))}
            value={cues}
            onChange={setCues}
          />
        </Field>
        <button type="submit" className={`${button.primary} ${styles.start}`}>
          {t('start')}
        </button>
      </form>
      <HowTo />
    </>
  )
}

function Field({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

function named<Name extends string>(
  names: readonly Name[],
  word: (name: Name) => string,
): Record<Name, string> {
  return Object.fromEntries(names.map((name) => [name, word(name)])) as Record<Name, string>
}

function keysOf<Name extends string>(plans: Partial<Record<Name, unknown>>): Name[] {
  return Object.keys(plans) as Name[]
}
