/** The looks of every page, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light; font-family: system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif; color: #1d2733; background: #fff; }
body { max-width: 1000px; margin: 2rem auto; padding: 0 1rem; line-height: 1.5; }
input[type=radio] { position: absolute; opacity: 0; }
label { display: inline-block; padding: .2rem .8rem; margin-right: .3rem; border: 1px solid #c4ccd4; border-radius: 1rem; cursor: pointer; }
input:checked + label { background: #2f6fb0; border-color: #2f6fb0; color: #fff; }
input:focus-visible + label { outline: 3px solid #9cc3ea; }
main { display: none; }
#zh:checked ~ main.zh, #en:checked ~ main.en { display: block; }
h1 { margin-bottom: 0; } h2 { margin-top: 2.2rem; border-bottom: 1px solid #dde3e8; } h3 { margin: 1.6rem 0 .4rem; }
.lead, .note, figcaption { color: #51606f; } .note { margin-top: 2rem; font-size: .9rem; }
nav ol { columns: 2; font-size: .9rem; } nav a { color: #2f6fb0; }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(150px, 1fr)); gap: .8rem; margin: 1rem 0; }
.tiles div { border: 1px solid #dde3e8; border-radius: .5rem; padding: .7rem .9rem; display: flex; flex-direction: column; }
.tiles strong { font-size: 1.6rem; } .tiles em { font-style: normal; color: #51606f; font-size: .85rem; }
figure { margin: 1rem 0; } figcaption { font-size: .85rem; }
svg { display: block; max-width: 100%; height: auto; }
.wide { overflow-x: auto; }
@media (max-width: 700px) {
  /* Shrunk to a phone nobody could read the labels: what is wider is moved sideways. */
  .wide svg { max-width: none; width: 700px; }
  .wide svg[width="560"] { width: 100%; }
  .wide :is(th, td) { white-space: nowrap; }
  .wide td:first-child { white-space: normal; min-width: 11rem; }
  nav ol { columns: 1; }
}
table { border-collapse: collapse; width: 100%; font-size: .9rem; margin: .6rem 0; }
th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #e6ebef; vertical-align: top; }
th:first-child, td:first-child { min-width: 4.5em; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.calm { background: #eef7f0; } .watch { background: #fdf3dc; } .alarm { background: #fae1e0; }
@media print {
  :root, .lead, .note, figcaption, .tiles em, nav a { color: #000; }
  body { max-width: none; margin: 0; }
  input, label, nav { display: none; }
  main { display: block; } main + main { break-before: page; }
  h1, h2, h3 { break-after: avoid; page-break-after: avoid; }
  figure, svg, tr, .tiles { break-inside: avoid; page-break-inside: avoid; }
  thead { display: table-header-group; }
  .wide { overflow: visible; }
}
`;
