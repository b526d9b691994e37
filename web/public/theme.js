// Runs before the first paint, so that a chosen theme does not flash. A file of its own: no inline script to allow.
try {
  const theme = localStorage.getItem('backstride.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
