/**
 * Where a motion-captured person is and faces, from a BVH file (Biovision hierarchy; Meredith & Maddock 2001, Motion
 * Capture File Formats Explained, Sheffield CS-01-11). Only the joints from the root to the two hips are followed.
 */
export interface Capture {
  readonly frameS: number
  /** Middle of the hips on the ground, metres. */
  readonly eastM: Float64Array
  readonly northM: Float64Array
  /** Where the pelvis faces, degrees clockwise from north. */
  readonly facingDeg: Float64Array
}

export function captureOf(bvh: string): Capture {
  const [hierarchy, motion] = bvh.split('MOTION')
  const joints = jointsOf(hierarchy)
  const lines = motion.trim().split('\n')
  const frameS = Number(lines[1].split(':')[1])
  const frames = lines.slice(2).map((line) => line.trim().split(/\s+/).map(Number))
  const eastM = new Float64Array(frames.length)
  const northM = new Float64Array(frames.length)
  const facingDeg = new Float64Array(frames.length)
  frames.forEach((frame, k) => {
    const left = placeOf('UpperLeg_L', joints, frame)
    const right = placeOf('UpperLeg_R', joints, frame)
    // Y is up, centimetres. From above, X is east and Z is south; who faces north has the left hip to the west.
    eastM[k] = (left[0] + right[0]) / 200
    northM[k] = -(left[2] + right[2]) / 200
    const [leftEast, leftNorth] = [left[0] - right[0], -(left[2] - right[2])]
    facingDeg[k] = (Math.atan2(leftNorth, -leftEast) * 180) / Math.PI
  })
  return { frameS, eastM, northM, facingDeg }
}

interface Joint {
  readonly parent: string | undefined
  readonly channels: readonly string[]
  readonly firstChannel: number
}

function jointsOf(hierarchy: string): Map<string, Joint> {
  const joints = new Map<string, Joint>()
  const open: string[] = []
  let name = ''
  let channelsSoFar = 0
  for (const line of hierarchy.split('\n').map((one) => one.trim())) {
    const words = line.split(/\s+/)
    if (words[0] === 'ROOT' || words[0] === 'JOINT' || line === 'End Site') name = words[1]
    if (words[0] === '{') open.push(name)
    if (words[0] === '}') open.pop()
    if (words[0] !== 'CHANNELS') continue
    const channels = words.slice(2)
    joints.set(name, { parent: open.at(-2), channels, firstChannel: channelsSoFar })
    channelsSoFar += channels.length
  }
  return joints
}

type Vector = readonly [number, number, number]

/** Place of a joint in the world: its own translation, carried through the transforms of its ancestors. */
function placeOf(name: string, joints: Map<string, Joint>, frame: readonly number[]): Vector {
  let place: Vector = [0, 0, 0]
  for (let at: string | undefined = name; at !== undefined; at = joints.get(at)?.parent) {
    const joint = joints.get(at)
    if (joint) place = transformed(place, joint, frame)
  }
  return place
}

/** Channels apply from the last to the first, as matrices multiply. */
function transformed(place: Vector, { channels, firstChannel }: Joint, frame: readonly number[]): Vector {
  return channels.reduceRight<Vector>(
    (point, channel, i) => applied(point, channel, frame[firstChannel + i]),
    place,
  )
}

function applied([x, y, z]: Vector, channel: string, value: number): Vector {
  if (channel === 'Xposition') return [x + value, y, z]
  if (channel === 'Yposition') return [x, y + value, z]
  if (channel === 'Zposition') return [x, y, z + value]
  const [c, s] = [Math.cos((value * Math.PI) / 180), Math.sin((value * Math.PI) / 180)]
  if (channel === 'Xrotation') return [x, c * y - s * z, s * y + c * z]
  if (channel === 'Yrotation') return [c * x + s * z, y, c * z - s * x]
  return [c * x - s * y, s * x + c * y, z]
}
