'use client'

import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import type { Stretch } from '../lib/direction.ts'
import { clock } from '../lib/figures.ts'
import type { Marked, Selection } from '../lib/selection.ts'
import { seenOn, type Timeline } from '../lib/timeline.ts'
import { useLook } from '../lib/use-look.ts'
import { dots } from './dots.ts'
import { colourOf, stripes } from './palette.ts'
import styles from './series-chart.module.css'

const HEIGHT_PX = 168
/** Room for the numbers beside the curve; `series-chart.module.css` and the slider below it use the same. */
const AXIS_PX = 44

export interface SeriesChartProps {
  /** One value a second; null is "not measured" and leaves a gap. */
  readonly values: readonly (number | null)[]
  readonly backward: readonly Stretch[]
  readonly timeline: Timeline
  readonly ink: `--${string}`
  /** Whether the values are angles, degrees in [−180, 180]: drawn as points on a scale on which forward and backward lie inside. */
  readonly isAngle?: boolean
  /** Takes what is marked by dragging, and is shown when it is marked elsewhere. */
  readonly selection?: Selection
}

/**
 * One quantity over the time of a workout, with the backward stretches shaded. Follows the moment and what is seen; what
 * moves them is `useTimeGestures`.
 */
export function SeriesChart({
  values,
  backward,
  timeline,
  ink,
  isAngle = false,
  selection,
}: SeriesChartProps) {
  const frame = useRef<HTMLDivElement>(null)
  const look = useLook()
  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` is read through the style sheet: another theme, another picture
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const plot = new uPlot(
      optionsOf(element, { values, backward, timeline, ink, isAngle, ...(selection && { selection }) }),
      dataOf(isAngle ? values.map(unfolded) : values),
      element,
    )
    const stops = [
      timeline.cursor.subscribe(() => point(plot, timeline)),
      timeline.zoom.subscribe(() => show(plot, timeline)),
      selection?.subscribe(() => mark(plot, selection.get())),
    ]
    const resize = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height: HEIGHT_PX }))
    resize.observe(element)
    return () => {
      for (const stop of stops) stop?.()
      resize.disconnect()
      plot.destroy()
    }
  }, [values, backward, timeline, ink, isAngle, selection, look])
  return <div className={styles.frame} ref={frame} aria-hidden="true" />
}

function dataOf(values: readonly (number | null)[]): uPlot.AlignedData {
  return [values.map((_, second) => second), [...values]]
}

function optionsOf(
  element: HTMLElement,
  { values, backward, timeline, ink, isAngle, selection }: SeriesChartProps,
): uPlot.Options {
  const { startS, endS } = seenOn(timeline)
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
    cursor: { drag: { x: selection !== undefined, y: false, setScale: false }, y: false, bind: ONLY_DRAGS },
    scales: {
      x: { time: false, min: startS, max: endS },
      y: { range: isAngle ? [LEAST_DEG, LEAST_DEG + 360] : rangeOf(values) },
    },
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
        ? { fill: colourOf(element, ink), paths: dots, points: { show: false } }
        : { stroke: colourOf(element, ink), width: 1.75, points: { show: false } },
    ],
    hooks: {
      drawClear: [shading(element, backward)],
      draw: [
        (plot) => {
          point(plot, timeline)
          mark(plot, selection?.get())
        },
      ],
      setSelect: [(plot) => selection?.set(markedOn(plot))],
    },
  }
}

/** The moment is moved by `useTimeGestures`, on all curves alike; a drag is what is left to the one under the pointer. */
const ONLY_DRAGS: uPlot.Cursor.Bind = {
  mousemove: whileDragging,
  mouseleave: whileDragging,
  dblclick: () => null,
}

function whileDragging(_: uPlot, __: HTMLElement, handle: uPlot.Cursor.MouseListener) {
  return (event: MouseEvent) => {
    if (event.buttons !== 0) handle(event)
    return null
  }
}

/** The scale of the whole workout, so that it stays while a part of it is looked at. */
function rangeOf(values: readonly (number | null)[]): uPlot.Range.MinMax {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value === null) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return uPlot.rangeNum(low, high, 0.1, true)
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

/** Draws the backward stretches that are seen, with colours that are looked up once: each look lays the page out. */
function shading(element: HTMLElement, backward: readonly Stretch[]): (plot: uPlot) => void {
  const [soft, strong] = [colourOf(element, '--backward-soft'), colourOf(element, '--backward')]
  const striped = stripes(strong)
  return (plot) => {
    const { ctx, bbox } = plot
    const bands = bandsOn(plot, backward)
    ctx.save()
    for (const [layer, fill] of [soft, striped].entries()) {
      ctx.fillStyle = fill
      ctx.globalAlpha = layer === 0 ? 1 : 0.28
      for (const { left, width } of bands) ctx.fillRect(left, bbox.top, width, bbox.height)
    }
    ctx.restore()
  }
}

/** Where the stretches lie on the canvas, as far as they are seen. */
function bandsOn(plot: uPlot, stretches: readonly Stretch[]): { left: number; width: number }[] {
  const { min = 0, max = 0 } = plot.scales.x
  return stretches
    .filter(({ startS, endS }) => endS > min && startS < max)
    .map(({ startS, endS }) => {
      const left = plot.valToPos(Math.max(startS, min), 'x', true)
      return { left, width: plot.valToPos(Math.min(endS, max), 'x', true) - left }
    })
}

function markedOn(plot: uPlot): Marked | undefined {
  const { left, width } = plot.select
  const second = (px: number) => Math.max(0, Math.round(plot.posToVal(px, 'x')))
  const [startS, endS] = [second(left), second(left + width)]
  return startS < endS ? { startS, endS } : undefined
}

/** What is marked, as far as it is seen. Without height where there is nothing, since its two lines have a width of their own. */
function mark(plot: uPlot, marked: Marked | undefined): void {
  // From what is known of the canvas: to ask the page would lay it out once for each curve.
  const [rightPx, heightPx] = [plot.bbox.width, plot.bbox.height].map((px) => px / devicePixelRatio)
  const px = (second: number) => Math.max(0, Math.min(rightPx, plot.valToPos(second, 'x')))
  const left = marked ? px(marked.startS) : 0
  const width = marked ? px(marked.endS) - left : 0
  plot.setSelect({ left, width, top: 0, height: width > 0 ? heightPx : 0 }, false)
}

function show(plot: uPlot, timeline: Timeline): void {
  const { startS, endS } = seenOn(timeline)
  plot.setScale('x', { min: startS, max: endS })
}

/** The last moment stays marked when the pointer leaves, so that it can be read and stepped on from. */
function point(plot: uPlot, { cursor }: Timeline): void {
  const second = cursor.get()
  const left = second === undefined ? -10 : plot.valToPos(second, 'x')
  plot.setCursor({ left, top: 0 }, false)
}
