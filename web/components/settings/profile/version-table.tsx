import type { ProfileVersionBody } from '@backstride/contract'
import { profileFields, shownValue } from '../../../lib/profile-fields.ts'
import { api } from '../../../lib/session.ts'
import type { Units } from '../../../lib/units.ts'
import { useFormat } from '../../../lib/use-format.ts'
import english from '../../../messages/en/settings.json'
import { useWords } from '../../../messages/words.ts'
import button from '../../button.module.css'
import { Confirm } from '../../confirm.tsx'
import { hidden } from '../../hidden.tsx'
import { ScrollTable } from '../../scroll-table.tsx'
import styles from '../settings.module.css'

interface VersionTableProps {
  readonly versions: readonly ProfileVersionBody[]
  readonly units: Units
  readonly isFixed: boolean
  readonly onEdit: (version: ProfileVersionBody) => void
  readonly onDeleted: () => Promise<void>
}

/** Every version of the body, earliest first. */
export function VersionTable({ versions, units, isFixed, onEdit, onDeleted }: VersionTableProps) {
  const t = useWords('settings', english)
  if (versions.length === 0) return <p className={styles.sub}>{t('history.none')}</p>
  return (
    <ScrollTable label={t('history.label')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('history.from')}</th>
            {profileFields(units).map(({ name, unit }) => (
              <th key={name} scope="col">
                {unit ? t('profile.withUnit', { label: t(`history.${name}`), unit }) : t(`history.${name}`)}
              </th>
            ))}
            <th scope="col">{t('history.sex')}</th>
            {!isFixed && <th scope="col">{t('history.change')}</th>}
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <VersionRow
              key={version.effectiveFrom}
              version={version}
              units={units}
              isFixed={isFixed}
              onEdit={() => onEdit(version)}
              onDeleted={onDeleted}
            />
          ))}
        </tbody>
      </table>
    </ScrollTable>
  )
}

interface VersionRowProps extends Pick<VersionTableProps, 'units' | 'isFixed' | 'onDeleted'> {
  readonly version: ProfileVersionBody
  readonly onEdit: () => void
}

function VersionRow({ version, units, isFixed, onEdit, onDeleted }: VersionRowProps) {
  const t = useWords('settings', english)
  const format = useFormat()
  const { effectiveFrom, profile } = version
  const day = format.date(effectiveFrom, { day: 'numeric', month: 'short', year: 'numeric' })
  const remove = async () => {
    await api('deleteProfile', { params: { effectiveFrom } })
    await onDeleted()
  }
  return (
    <tr>
      <th scope="row">{day}</th>
      {profileFields(units).map((field) => (
        <td key={field.name}>{shownValue(field, profile[field.name]) || '–'}</td>
      ))}
      <td>{profile.sex ? t(`profile.${profile.sex}`) : '–'}</td>
      {!isFixed && (
        <td>
          <div className={button.row}>
            <button type="button" className={button.quiet} onClick={onEdit}>
              {t.rich('history.edit', {
                day,
                hidden,
              })}
            </button>
            <Confirm
              label={t('remove')}
              about={day}
              question={t('history.question', { day })}
              yes={t('history.yes')}
              onYes={remove}
            />
          </div>
        </td>
      )}
    </tr>
  )
}
