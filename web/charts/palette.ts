/** The colours of the page as a canvas can use them: resolved, for the theme that is on. */
export function colourOf(element: Element, name: `--${string}`): string {
  const probe = document.createElement('span')
  probe.style.color = `var(${name})`
  element.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

/** Slanted stripes that mark backward stretches on a canvas, where hue alone would not do. */
export function stripes(colour: string): CanvasPattern | string {
  const size = 8 * devicePixelRatio
  const tile = new OffscreenCanvas(size, size)
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.strokeStyle = colour
  pen.lineWidth = 1.5 * devicePixelRatio
  for (const offset of [-size, 0, size]) {
    pen.moveTo(offset, size)
    pen.lineTo(offset + size, 0)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat') ?? colour
}
