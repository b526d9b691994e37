'use client'

import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Cursor } from '../lib/cursor.ts'
import type { Stretch } from '../lib/direction.ts'
import { clock } from '../lib/figures.ts'
import type { Marked, Selection } from '../lib/selection.ts'
import { useLook } from '../lib/use-look.ts'
import { colourOf, stripes } from './palette.ts'
import styles from './series-chart.module.css'

const HEIGHT_PX = 168
/** Room for the numbers beside the curve; `series-chart.module.css` and the slider below it use the same. */
const AXIS_PX = 44

export interface SeriesChartProps {
  /** One value a second; null is "not measured" and leaves a gap. */
  readonly values: readonly (number | null)[]
  readonly backward: readonly Stretch[]
  readonly cursor: Cursor
  readonly ink: `--${string}`
  /** Whether the values are angles, degrees in [−180, 180]: drawn as points on a scale on which forward and backward lie inside. */
  readonly isAngle?: boolean
  /** Takes what is marked by dragging, and is shown when it is marked elsewhere. */
  readonly selection?: Selection
}

/** One quantity over the time of a workout, with the backward stretches shaded. Follows and moves the cursor. */
export function SeriesChart({ values, backward, cursor, ink, isAngle = false, selection }: SeriesChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const look = useLook()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is read through the style sheet: another theme, another picture
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const plot = new uPlot(
      optionsOf(element, { values, backward, cursor, ink, isAngle, ...(selection && { selection }) }),
      dataOf(isAngle ? values.map(unfolded) : values),
      element,
    )
    const follow = () => moveTo(plot, cursor.get())
    const unsubscribe = cursor.subscribe(follow)
    const unmark = selection?.subscribe(() => mark(plot, selection.get()))
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT_PX }))
    resize.observe(element)
    return () => {
      unsubscribe()
      unmark?.()
      resize.disconnect()
      plot.destroy()
    }
  }, [values, backward, cursor, ink, isAngle, selection, look])
  return <div className={styles.frame} ref={frame} aria-hidden="true" />
}

function dataOf(values: readonly (number | null)[]): uPlot.AlignedData {
  return [values.map((_, second) => second), [...values]]
}

function optionsOf(
  element: HTMLElement,
  { backward, cursor, ink, isAngle, selection }: SeriesChartProps,
): uPlot.Options {
  const axis = {
    stroke: colourOf(element, '--ink-3'),
    font: `12px ${getComputedStyle(element).fontFamily}`,
    grid: { stroke: colourOf(element, '--line'), width: 1 },
    ticks: { show: false },
  }
  return {
    width: element.clientWidth,
    height: HEIGHT_PX,
    legend: { show: false },
    padding: [8, 8, 0, 0],
    cursor: { drag: { x: selection !== undefined, y: false, setScale: false }, y: false },
    scales: { x: { time: false }, ...(isAngle && { y: { range: [LEAST_DEG, LEAST_DEG + 360] } }) },
    axes: [
      {
        ...axis,
        size: 28,
        incrs: TIME_STEPS_S,
        values: (_, ticks) => ticks.map(clock),
        grid: { show: false },
      },
      { ...axis, size: AXIS_PX, ...(isAngle && ANGLE_AXIS) },
    ],
    series: [
      {},
      isAngle
        ? { stroke: colourOf(element, ink), paths: () => null, points: { show: true, size: 3, width: 0 } }
        : { stroke: colourOf(element, ink), width: 1.75, points: { show: false } },
    ],
    hooks: {
      drawClear: [(plot) => shade(plot, element, backward)],
      // The last moment stays marked when the pointer leaves, so that it can be read and stepped on from.
      setCursor: [({ cursor: { idx } }) => typeof idx === 'number' && cursor.set(idx)],
      setSelect: [(plot) => selection?.set(markedOn(plot))],
    },
  }
}

/** The end of the scale of angles; it runs from here to 360° more, so that neither 0° nor 180° lies on its seam. */
const LEAST_DEG = -90

function unfolded(degrees: number | null): number | null {
  return degrees !== null && degrees < LEAST_DEG ? degrees + 360 : degrees
}

const ANGLE_AXIS: uPlot.Axis = {
  splits: [-90, 0, 90, 180, 270],
  values: () => ['−90°', '0°', '90°', '±180°', '−90°'],
}

/** Steps of a clock, seconds, instead of the decimal ones uPlot would take. */
const TIME_STEPS_S = [5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800]

function shade(plot: uPlot, element: HTMLElement, backward: readonly Stretch[]): void {
  const { ctx, bbox } = plot
  const fills = [colourOf(element, '--backward-soft'), stripes(ctx, colourOf(element, '--backward'))]
  ctx.save()
  for (const [layer, fill] of fills.entries()) {
    ctx.fillStyle = fill
    ctx.globalAlpha = layer === 0 ? 1 : 0.28
    for (const { startS, endS } of backward) {
      const left = plot.valToPos(startS, 'x', true)
      ctx.fillRect(left, bbox.top, plot.valToPos(endS, 'x', true) - left, bbox.height)
    }
  }
  ctx.restore()
}

function markedOn(plot: uPlot): Marked | undefined {
  const { left, width } = plot.select
  const second = (px: number) => Math.max(0, Math.round(plot.posToVal(px, 'x')))
  const [startS, endS] = [second(left), second(left + width)]
  return startS < endS ? { startS, endS } : undefined
}

function mark(plot: uPlot, marked: Marked | undefined): void {
  const left = marked ? plot.valToPos(marked.startS, 'x') : 0
  const width = marked ? plot.valToPos(marked.endS, 'x') - left : 0
  plot.setSelect({ left, width, top: 0, height: plot.over.clientHeight }, false)
}

function moveTo(plot: uPlot, second: number | undefined): void {
  const left = second === undefined ? -10 : plot.valToPos(second, 'x')
  plot.setCursor({ left, top: 0 }, false)
}
