/** Phones, paper, and colours of the reader's own choosing: what departs from the rest, hence last. */
export const media = `
@media (max-width: 46rem) {
  .table thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .table, .table tbody, .table tr { display: block; }
  .table tr { border-top: 1px solid var(--line); padding-block: .5rem; }
  .table th, .table td { display: grid; grid-template-columns: 8rem minmax(0, 1fr); gap: 0 .75rem; border: 0; padding: .12rem 0; }
  .table.plain-cells th, .table.plain-cells td { display: block; }
  .table .figures { text-align: left; }
  .table .blank { display: none; }
  .verdict, .line-of { white-space: normal; }
  .table th::before, .table td::before { content: attr(data-label); color: var(--quiet); font-weight: 400; }
  .fields > div { grid-template-columns: 1fr; padding-block: .3rem; }
  .fields dt { font-size: .8125rem; }
  .pair { grid-template-columns: minmax(0, 1fr); }
  .filter { position: static; }
  .filter output { margin-left: 0; }
  .phase { box-shadow: 0 -1px 0 var(--line); }
}
@media print {
  :root { --ground: #fff; --paper: #fff; --ink: #000; --quiet: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --critical: #8a0d23; --high: #8f3608; --medium: #5f4700; --low: #1b4c70; --info: #444; --good: #125230; --wrong: #f6e9e7; }
  body { font-size: 9.5pt; }
  main > section, .pair > section, .stack > section { border: 0; padding: 0; }
  .site { break-before: page; }
  .skip, .close, .filter, .copy, .hint, .tip, .screen { display: none; }
  .site { content-visibility: visible; }
  .scroll { overflow: visible; }
  .timeline svg, .dots { min-width: 0; }
  .timeline, .banner { break-inside: avoid; }
  .outlined { max-height: 16rem; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .finding, tr, figure { break-inside: avoid; }
  .pictures { grid-template-columns: repeat(4, 1fr); }
  .pictures img { height: 5rem; }
  a { text-decoration: none; }
}
@media (forced-colors: active) { .rows .wrong { outline: 1px solid; } }
`;
