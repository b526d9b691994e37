import styles from './heading-guide.module.css'

const WAYS = [
  {
    name: 'Phone: Sensor Logger (iPhone, Android)',
    how: 'Switch on Location, Orientation and Compass (and Heart Rate, if a strap or watch is paired). Fix the phone to the chest or waist, screen outward. Export as a zip of CSV files.',
  },
  {
    name: 'Phone: OsmAnd',
    how: 'In the profile’s settings of the plugin “Trip recording”, switch on “Include heading”; it is off by default. Bearing alone is the course and does not help. Share the track as GPX.',
  },
  {
    name: 'Garmin watch',
    how: 'The watch’s own files hold no compass. Use a Connect IQ data field that logs Sensor.Info.heading into the FIT file. Position.Info.heading is the course and does not help. Export the original FIT file.',
  },
  {
    name: 'Your own app',
    how: 'Write the .backstride.json format: position and heading as columns, each with its own clock. It is described in docs/formats.md.',
  },
]

/** How to record a heading, concretely, with what people have. */
export function HeadingGuide() {
  return (
    <>
      <ul className={styles.guide}>
        {WAYS.map(({ name, how }) => (
          <li key={name}>
            <h3>{name}</h3>
            <p>{how}</p>
          </li>
        ))}
      </ul>
      <p className={styles.always}>
        Always: wear it the same way throughout, and begin with 20 seconds of ordinary walking forward. That
        tells how the device sits on the body.
      </p>
    </>
  )
}
