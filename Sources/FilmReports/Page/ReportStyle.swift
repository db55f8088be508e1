/// How a report's page looks: colours for light and dark, a grid of plots, and paper.
enum ReportStyle {
  /// The style sheet.
  ///
  /// Red and green mean rotten and fresh; they also differ in shape or position, for those who cannot
  /// distinguish the colours.
  static let css = """
    :root {
      --page: #fbfaf8; --card: #ffffff; --ink: #1d1c1a; --faint: #6b6862; --rule: #e3dfd8;
      --accent: #1f6f8b; --second: #b3541e; --fresh: #2f7d32; --rotten: #c0392b;
      --warn: #fdf3d8; --warn-ink: #5d4400;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --page: #171614; --card: #201f1c; --ink: #eceae5; --faint: #a29e95; --rule: #3a3833;
        --accent: #6cc3e0; --second: #f0a36b; --fresh: #7bc67e; --rotten: #ff8a75;
        --warn: #3b3214; --warn-ink: #f4dd9a;
      }
    }
    @media print {
      :root {
        --page: #fff; --card: #fff; --ink: #000; --faint: #444; --rule: #bbb;
        --accent: #1f6f8b; --second: #b3541e; --fresh: #2f7d32; --rotten: #c0392b;
        --warn: #fff; --warn-ink: #000;
      }
    }
    * { box-sizing: border-box; }
    body {
      margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 76rem; background: var(--page);
      color: var(--ink); font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
      -webkit-print-color-adjust: exact; print-color-adjust: exact;
    }
    h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; overflow-wrap: anywhere; }
    h2 { margin: 0 0 .25rem; font-size: 1.05rem; }
    header p { margin: .35rem 0 1.5rem; color: var(--faint); }
    .warnings {
      margin: 0 0 1.5rem; padding: .75rem 1rem .75rem 2rem; border-radius: .5rem;
      background: var(--warn); color: var(--warn-ink);
    }
    .headlines {
      display: grid; gap: .75rem; margin: 0 0 1.5rem;
      grid-template-columns: repeat(auto-fit, minmax(8.25rem, 1fr));
    }
    .headlines > div, figure, .table {
      padding: 1rem; border: 1px solid var(--rule); border-radius: .6rem; background: var(--card);
    }
    .headlines > div { padding: .75rem 1rem; }
    dt { color: var(--faint); font-size: .85rem; }
    dd { margin: 0; }
    dd strong { display: block; font-size: 1.5rem; font-variant-numeric: tabular-nums; }
    dd span { color: var(--faint); font-size: .8rem; font-variant-numeric: tabular-nums; }
    .figures {
      display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(21rem, 1fr));
    }
    figure { margin: 0; }
    figcaption, .table > p { margin: 0; color: var(--faint); font-size: .85rem; }
    .table > p { margin-bottom: .5rem; }
    .figures { margin-bottom: 1rem; }
    .tables { columns: 2 26rem; column-gap: 1rem; }
    .tables, .table { margin-bottom: 1rem; }
    .table { break-inside: avoid; }
    .scroll { overflow-x: auto; }
    table { width: 100%; border-collapse: collapse; font-size: .875rem; }
    th, td { padding: .25rem .5rem; text-align: left; vertical-align: top; }
    th { color: var(--faint); font-weight: 600; border-bottom: 1px solid var(--rule); }
    tbody tr + tr td { border-top: 1px solid var(--rule); }
    .number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    svg { display: block; width: 100%; height: auto; margin: .25rem 0 .5rem; overflow: visible; }
    svg text { fill: var(--faint); font-size: 13.5px; font-family: inherit; }
    svg .note { fill: var(--ink); font-size: 15px; }
    .grid { stroke: var(--rule); stroke-width: 1; }
    .frame { stroke: var(--faint); stroke-width: 1; fill: none; }
    .diagonal { stroke: var(--faint); stroke-width: 1; stroke-dasharray: 4 4; fill: none; }
    .line { stroke: var(--accent); stroke-width: 2.25; fill: none; stroke-linejoin: round; }
    .second { stroke: var(--second); stroke-width: 2.25; fill: none; stroke-linejoin: round; }
    .area { fill: var(--accent); fill-opacity: .12; }
    .bar { fill: var(--accent); fill-opacity: .3; }
    .cell { fill: var(--accent); }
    .dot { fill: var(--accent); }
    .dot.second { fill: var(--second); stroke: none; }
    .film { fill: var(--accent); fill-opacity: .45; }
    .film.wrong { fill: var(--rotten); fill-opacity: .9; }
    .whisker { stroke: var(--accent); stroke-width: 1.25; }
    @media print {
      html { font-size: 11px; }
      body { padding: 0; font-size: 11px; max-width: none; }
      figure, tr, .headlines > div { break-inside: avoid; }
      h2 { break-after: avoid; }
    }

    """
}
