/** What the sensors of a phone tell, each with the moment it belongs to. `null` is "not measured". */
export type Sample = Fix | Facing | Beat

export interface Fix {
  readonly kind: 'position'
  readonly atMs: number
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly elevationM: number | null
  readonly accuracyM: number | null
  readonly speedMps: number | null
  /** Direction of travel. The browser calls it "heading", which it is not. */
  readonly courseDeg: number | null
}

export interface Facing {
  readonly kind: 'heading'
  readonly atMs: number
  /** Direction that `axis` of the device faces, degrees clockwise from magnetic north. */
  readonly deg: number
  readonly accuracyDeg: number | null
  readonly axis: Axis
}

export interface Beat {
  readonly kind: 'heartRate'
  readonly atMs: number
  readonly bpm: number
}

/** The side of the device whose direction is told: its upper edge, or its back. */
export type Axis = 'top' | 'back'
