/** The one style sheet of the pages behind links: large type, one column, light and dark, good on an old telephone. */
export const pageCss = `
:root { color-scheme: light dark; --ink: #1a1f24; --quiet: #4a545e; --paper: #ffffff; --ground: #f2f5f5; --line: #8a949c; --accent: #0b6b63; --on-accent: #ffffff; --warn: #7a3b00; --warn-ground: #fff4e5; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #eef2f3; --quiet: #b9c3c9; --paper: #1b2126; --ground: #12171b; --line: #7b8790; --accent: #6fd3c7; --on-accent: #06211e; --warn: #ffd9a8; --warn-ground: #3a2a14; }
}
* { box-sizing: border-box; }
html { font-size: 112.5%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
header, main, footer { max-width: 42rem; margin: 0 auto; padding: 0.75rem 1rem; }
header { display: flex; justify-content: space-between; gap: 1rem; color: var(--quiet); font-size: 0.9rem; }
header p { margin: 0; }
header p:last-child { flex: none; }
main { background: var(--paper); padding: 1.25rem 1rem 1.75rem; border-radius: 0.75rem; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.15rem; line-height: 1.3; margin: 2rem 0 0.5rem; }
p { margin: 0 0 0.75rem; }
dl { margin: 0; }
dt { color: var(--quiet); font-size: 0.9rem; margin-top: 0.75rem; }
dd { margin: 0; font-weight: 600; }
ul, ol { padding-left: 1.25rem; margin: 0 0 0.75rem; }
li { margin-bottom: 0.4rem; }
a { color: var(--accent); display: inline-block; padding: 0.25rem 0; min-height: 1.5rem; }
.note { border-left: 0.25rem solid var(--accent); padding: 0.6rem 0.9rem; background: var(--ground); }
.warn { border-left: 0.25rem solid var(--warn); padding: 0.6rem 0.9rem; background: var(--warn-ground); color: var(--warn); }
.quiet { color: var(--quiet); font-size: 0.95rem; }
fieldset { border: 0; margin: 0; padding: 0; }
legend { font-weight: 600; padding: 0; margin-bottom: 0.5rem; }
.choice { display: flex; gap: 0.75rem; align-items: center; min-height: 3rem; border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.5rem 0.9rem; margin-bottom: 0.5rem; }
input[type="radio"], input[type="checkbox"] { width: 1.4rem; height: 1.4rem; flex: none; accent-color: var(--accent); }
label.field { display: block; font-weight: 600; margin: 1rem 0 0.35rem; }
input[type="text"], textarea { width: 100%; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line); border-radius: 0.5rem; padding: 0.7rem 0.8rem; }
input.code { font-size: 1.6rem; letter-spacing: 0.2em; max-width: 14rem; }
button { display: block; width: 100%; margin-top: 1rem; min-height: 3.1rem; font: inherit; font-weight: 600; color: var(--on-accent); background: var(--accent); border: 0; border-radius: 0.5rem; cursor: pointer; }
form + p { margin-top: 1rem; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--line); }
.waits { list-style: none; padding: 0; }
.waits a { display: block; border: 2px solid var(--accent); border-radius: 0.5rem; padding: 0.8rem 0.9rem; font-weight: 600; }
.said { list-style: none; padding: 0; }
.way { list-style: none; padding: 0.75rem 0 0; margin: 2rem 0 0; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0 1.25rem; }
.way li { margin: 0; }
.way a, .way span { display: inline-block; padding: 0.6rem 0; min-height: 2.75rem; }
.way span { font-weight: 600; }
@media print { header p:last-child, nav, form, button { display: none; } }
`;
