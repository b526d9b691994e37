/** Stands in for a picture whose code did not load. */
export function NoChart() {
  return <p>The picture could not be loaded. The table below holds the same figures.</p>
}
