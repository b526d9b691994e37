/** Style of the page of the API: readable in both colour schemes and at any width, without a font to load. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --line: #8888; --quiet: light-dark(#444, #bbb); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 60rem; padding: 1rem; }
code, pre { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
pre { border: 1px solid var(--line); padding: 0.75rem; overflow-x: auto; overflow-wrap: normal; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; list-style: none; padding: 0; }
nav a { display: inline-block; padding: 0.25rem 0; }
article { border-top: 1px solid var(--line); padding: 0.5rem 0; }
h3 { font-size: 1rem; margin: 0.5rem 0 0; }
h4 { margin: 1rem 0 0.25rem; }
p { margin: 0.25rem 0; }
summary { cursor: pointer; padding: 0.25rem 0; }
.who { color: var(--quiet); }
.skip { position: absolute; left: -100vw; }
.skip:focus { left: 1rem; }
`
