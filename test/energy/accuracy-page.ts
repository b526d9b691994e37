import {
  calibrationTable,
  climbingTable,
  coverageTable,
  modelsTable,
  practiceTable,
  runningTable,
  slopesBias,
  slopesTable,
  walkingTable,
} from './energy-accuracy.ts'
import { heartTable } from './heart-accuracy.ts'

/** The page on how accurate energy and heart are, computed now. */
export function accuracyPage(): string {
  return `# Accuracy: energy and heart

Written by \`node test/energy/accuracy.ts\`; a test holds it in step. Costs are gross oxygen uptake in mL/(kg·min).
What the models are and where their numbers come from: [energy](energy.md), [cardio](cardio.md).

## Backward walking against measurements

The multipliers were fitted to these rows and the slope study below, so this is how well the model describes them, not
how well it predicts others.

${walkingTable()}

A study of ten women at 1.11 m/s found ratios of 1.31–1.41 over slopes of 2.5–12.5 %, without saying which belongs to
which. **Known bias**: read with the highest on the gentlest slope, the model is off by ${slopesBias()}.

${slopesTable()}

## Practice

The practice factor is this study's own ratio; the level was never part of the fit. The study gives litres a minute without
body mass: 78 kg is assumed, and 8 kg more or less change the errors by 10 points.

${practiceTable()}

## Backward running, gross ratio

${runningTable()}

## How good forward models differ among themselves

The floor of any estimate without a measurement of the person.

${modelsTable()}

## Intervals

Athletes whose multipliers, own forward cost, practice, mass, speeds, slopes and directions are drawn from what the model
says it does not know. This shows that the arithmetic of the intervals is right, not that the stated uncertainties are.

${coverageTable()}

## Climbing that noise earns on a flat walk of 5 km

${climbingTable()}

## Personal calibration

${calibrationTable()}

## Heart rate backward minus forward

Simulated hearts of first order with 2 bpm of noise, in whole beats; the truth is 15 ± 3 bpm except where it is 0.

${heartTable()}
`
}
