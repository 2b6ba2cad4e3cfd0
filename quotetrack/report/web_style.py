"""Say how a report looks in a browser: narrow and wide, light and dark, and on paper."""

STYLE = """\
:root {
  color-scheme: light dark;
  --ink: #1c1b19; --paper: #fdfcfa; --faint: #6a6660; --rule: #d9d5ce; --shade: #f3f0ea;
  --gone: #a3160f; --gone-shade: #fbe4e1; --come: #0b6135; --come-shade: #ddf2e5; --moved: #5b3aa0;
  --here: #8a5a00; --link: #1b4f9c;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9e6e0; --paper: #191817; --faint: #a5a099; --rule: #3d3a36; --shade: #242220;
    --gone: #ff9d93; --gone-shade: #4a1f1b; --come: #86dba9; --come-shade: #17402a; --moved: #c3aaff;
    --here: #f0bf5c; --link: #8fb9f7;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 1rem 1.2rem 4rem; max-width: 66rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.65 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere;
}
h1, h2, h3, nav, th { font-family: "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.3; }
h2 { font-size: 1.2rem; margin: 2.6rem 0 .8rem; padding-bottom: .3rem; border-bottom: 2px solid var(--rule); }
h3 { font-size: 1.05rem; margin: 1.8rem 0 .3rem; }
p { margin: .3rem 0; color: var(--faint); }
nav { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; font-size: .88rem; }
a { color: var(--link); }
ul { margin: .4rem 0; padding-left: 1.3rem; }
li { margin: .25rem 0; }
li li { font-size: .93rem; }
summary { cursor: pointer; }
li:has(> details) { list-style: none; margin-left: -1.1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; }
h1 + .wide table { width: auto; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid var(--rule); }
th { font-size: .82rem; color: var(--faint); white-space: nowrap; }
td { min-width: 4em; }
td.number { text-align: right; font-variant-numeric: tabular-nums; min-width: 0; }
pre {
  margin: .6rem 0; padding: .6rem .8rem; overflow-x: auto; background: var(--shade); line-height: 1.35;
  font-family: "Noto Sans Mono CJK SC", "Sarasa Mono SC", NSimSun, monospace;
  text-spacing-trim: space-all; font-kerning: none;
}
pre i { font-style: normal; color: var(--faint); }
.changed, .added { color: var(--come); background: var(--come-shade); font-weight: 700; }
.gone { color: var(--gone); }
.moved { color: var(--moved); }
del { color: var(--gone); background: var(--gone-shade); }
ins { color: var(--come); background: var(--come-shade); text-decoration: none; font-weight: 700; }
mark { color: var(--here); background: none; font-weight: 700; }
@media screen and (max-width: 40rem) {
  body { padding: .7rem .7rem 3rem; }
  .many thead { display: none; }
  .many, .many tbody, .many tr, .many td, .many td.number { display: block; text-align: left; border: 0; padding: 0; }
  .many tr { padding: .5rem 0; border-bottom: 1px solid var(--rule); }
  .many td::before { content: attr(data-name) " "; color: var(--faint); font-size: .82rem; }
  .many td:empty { display: none; }
}
@media print {
  @page { margin: 18mm 15mm; }
  :root { color-scheme: light; }
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; background: #fff; color: #000; line-height: 1.45; }
  h2 { margin-top: 1.6rem; }
  nav { display: none; }
  h2, h3, h3 + p { break-after: avoid; }
  pre, tr, li > ul { break-inside: avoid; }
  pre { white-space: pre-wrap; border: 1px solid var(--rule); }
  details::details-content { content-visibility: visible; block-size: auto; }
}
"""
