'use client'

import type { Me } from '@backstride/contract'
import { chooseTheme, chooseUnits, useTheme, useUnits } from '../../lib/preferences.ts'
import { Choice } from '../choice.tsx'
import { LanguageChoice } from '../language-choice.tsx'
import page from '../page.module.css'
import { SignedIn } from '../signed-in.tsx'
import { Coaches } from './coaches/coaches.tsx'
import { Devices } from './devices.tsx'
import { DeleteAccount } from './leaving/delete-account.tsx'
import { ProfileForm } from './profile-form.tsx'
import { Sessions } from './sessions.tsx'
import styles from './settings.module.css'
import { Tokens } from './tokens/tokens.tsx'
import { Zones } from './zones/zones.tsx'

const UNITS = { metric: 'Metric', imperial: 'Imperial' } as const
const THEMES = { system: 'System', light: 'Light', dark: 'Dark' } as const

export function SettingsPage() {
  return <SignedIn>{(me) => <Settings me={me} />}</SignedIn>
}

function Settings({ me }: { me: Me }) {
  const units = useUnits()
  return (
    <div className={page.page}>
      <header className={page.title}>
        <h1>Settings</h1>
      </header>
      <Screen />
      <section className={styles.section} aria-labelledby="you">
        <h2 id="you">You</h2>
        {me.isDemo && <p>This is the demonstration: you can look, but not change anything.</p>}
        <ProfileForm key={units} me={me} units={units} />
      </section>
      <Coaches me={me} />
      <Zones me={me} />
      <Devices me={me} />
      <Tokens me={me} />
      {!me.isDemo && <Sessions />}
      {!me.isDemo && <DeleteAccount me={me} />}
    </div>
  )
}

function Screen() {
  const units = useUnits()
  const theme = useTheme()
  return (
    <section className={styles.section} aria-labelledby="screen">
      <h2 id="screen">This browser</h2>
      <div className={styles.choices}>
        <p>Units</p>
        <Choice label="Units" name="units" options={UNITS} value={units} onChange={chooseUnits} />
        <p>Language</p>
        <LanguageChoice name="language" />
        <p>Theme</p>
        <Choice label="Theme" name="theme" options={THEMES} value={theme} onChange={chooseTheme} />
      </div>
    </section>
  )
}
