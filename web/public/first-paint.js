// Runs before the first paint, so that neither a chosen theme nor a language flashes. A file of its own: no inline
// script to allow. The page is made in English; for another language it stays hidden until the words are there.
try {
  const theme = localStorage.getItem('backstride.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {}
try {
  const chosen = localStorage.getItem('backstride.language')
  const wanted = [chosen ?? '', ...navigator.languages].map((tag) => tag.toLowerCase().split('-')[0])
  const language = wanted.find((tag) => ['en', 'de', 'zh'].includes(tag))
  if (language && language !== 'en') document.documentElement.dataset.words = 'coming'
} catch {}
