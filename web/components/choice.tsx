import styles from './choice.module.css'

export interface ChoiceProps<Option extends string> {
  readonly label: string
  /** Groups the radio buttons; unique on the page. */
  readonly name: string
  readonly options: Readonly<Record<Option, string>>
  /** The language of each, where it is not that of the page. */
  readonly tags?: Readonly<Record<Option, string>>
  readonly value: Option
  readonly onChange: (option: Option) => void
}

/** One of a few, all in sight: radio buttons that look like a switch. */
export function Choice<Option extends string>({
  label,
  name,
  options,
  tags,
  value,
  onChange,
}: ChoiceProps<Option>) {
  return (
    <fieldset className={styles.choice}>
      <legend className="visually-hidden">{label}</legend>
      {keysOf(options).map((option) => (
        <label key={option}>
          <input
            className="visually-hidden"
            type="radio"
            name={name}
            checked={option === value}
            onChange={() => onChange(option)}
          />
          <span lang={tags?.[option]}>{options[option]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function keysOf<Key extends string>(record: Readonly<Record<Key, unknown>>): Key[] {
  return Object.keys(record) as Key[]
}
