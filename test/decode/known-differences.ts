/**
 * Where the decoder gives something else than the manifest's counts, and why. Every other file must give the counts,
 * status `ok` and no heading.
 */
export interface Difference {
  readonly status?: 'partial' | 'failed'
  readonly code?: string
  readonly position?: number
  readonly heartRate?: number
  readonly headingSource?: string
  readonly why: string
}

const SENSOR_WITHOUT_PARTNER = {
  status: 'failed',
  code: 'NO_SAMPLES',
  position: 0,
  why: 'a magnetometer or an accelerometer alone makes no heading; together they do, which has a test of its own',
} as const

const NO_FORMAT_OF_OURS = {
  status: 'failed',
  code: 'UNKNOWN_FORMAT',
  position: 0,
  why: 'no recording, or of an app that only its author has',
} as const

export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'AnuragKamblekar_Interncodes/Magnetometer.csv': SENSOR_WITHOUT_PARTNER,
  'AnuragKamblekar_Interncodes/TotalAcceleration.csv': SENSOR_WITHOUT_PARTNER,
  'LynnBokern_ML4QS/Accelerometer.csv': SENSOR_WITHOUT_PARTNER,
  'LynnBokern_ML4QS/Magnetometer.csv': SENSOR_WITHOUT_PARTNER,
  'LynnBokern_ML4QS/Location.csv': {
    position: 971,
    why: 'three rows repeat the time of another and two repeat a fix within 0.9 s',
  },
  'LynnBokern_ML4QS/labels.csv': NO_FORMAT_OF_OURS,
  'drzombey_SensorData/GPS.csv': NO_FORMAT_OF_OURS,
  'drzombey_SensorData/RotationVector.csv': NO_FORMAT_OF_OURS,
  'obrhubr_skiing-ai/Metadata.csv': NO_FORMAT_OF_OURS,
  'obrhubr_skiing-ai/Orientation.csv': {
    headingSource: 'sensor-logger:orientation',
    why: 'the attitude of an Android phone',
  },
  'SignalK_signalk-server/gofree-merrimac.log': {
    ...NO_FORMAT_OF_OURS,
    why: 'NMEA 0183 of a boat; nobody walks with it',
  },
  'GPSBabel_gpsbabel/garmin-virb-ultra-30.fit': {
    position: 1418,
    headingSource: 'fit:magnetometer',
    why: 'the 1,419 GPS messages at 10 Hz are taken rather than the 145 records, one being a stale repeat; the heading is computed from magnetometer and accelerometer, never taken from the GPS field of that name',
  },
  'GPSBabel_gpsbabel/lezyne_super_gps-garmin_fit-sample-bad-endian.fit': {
    status: 'partial',
    code: 'CORRUPT',
    position: 802,
    why: 'a message without a definition in the middle; reading goes on behind it; two records repeat a time',
  },
  'GPSBabel_gpsbabel/gtrnctr-readcp.tcx': {
    status: 'failed',
    code: 'PLANNED_WORKOUT',
    position: 0,
    why: 'a course, walked by nobody',
  },
  'dtcooper_python-fitparse/activity-activity-filecrc.fit': {
    position: 14,
    why: 'the same 14 records twice in chained files; each moment counts once',
  },
  'dtcooper_python-fitparse/activity-settings-corruptheader.fit': {
    status: 'partial',
    code: 'CORRUPT',
    why: 'the header of the second part is destroyed',
  },
  'dtcooper_python-fitparse/activity-unexpected-eof.fit': {
    status: 'partial',
    code: 'TRUNCATED',
    why: 'cut short behind its last record',
  },
  'dtcooper_python-fitparse/event_timestamp.fit': {
    heartRate: 10_187,
    why: 'no heart rate in the records; 1,415 messages of a strap with up to eight beats each, those within the activity',
  },
  'dtcooper_python-fitparse/strava-android-app-201.10-b1218918.fit': {
    status: 'partial',
    code: 'CORRUPT',
    position: 235,
    why: 'a message without a definition; of 237 places one has a date decades away and one repeats a time',
  },
  'muktihari_fit/HrmPluginTestActivity.fit': {
    heartRate: 335,
    why: "84 in the records and, where those have none, the strap's beats of the activity",
  },
  'polyvertex_fitdecode/garmin-fr935-cr.fit': {
    heartRate: 8256,
    why: "5,298 in the records and, where those have none, the strap's beats of the activity",
  },
  'sports-alliance_sports-lib/broken-dates.fit': {
    heartRate: 657,
    why: 'five records in each of 657 seconds under one time; each moment counts once',
  },
  'sports-alliance_sports-lib/empty-sessions.fit': { status: 'failed', code: 'EMPTY_FILE', why: 'no bytes' },
  'sports-alliance_sports-lib/6090674952.gpx': {
    position: 354,
    heartRate: 354,
    why: 'one point repeats the time of another',
  },
  'tkrajina_gpxpy/korita-zbevnica.gpx': {
    position: 513,
    why: '358 of the points are of a track without times',
  },
  'tkrajina_gpxpy/unicode_with_bom.gpx': {
    status: 'failed',
    code: 'NOT_A_WORKOUT',
    why: 'one waypoint, no track',
  },
  'TomPlum_activity-trends-api/example-health-export.xml': {
    status: 'failed',
    code: 'NOT_A_WORKOUT',
    heartRate: 0,
    why: 'the list of an Apple Health export without the routes; the whole export is read as an archive',
  },
}
