/// What a title page has in addition to a report's style: meters as bars, reviews, two columns where there is room.
enum TitlePageStyle {
  /// The style sheet; colours are those of ``ReportStyle``.
  static let css = """
    .head { margin: 0 0 1.5rem; padding-bottom: .75rem; border-bottom: 3px solid var(--ink); }
    .head h1 { font-size: 2.25rem; letter-spacing: -.01em; }
    .head h1 small { color: var(--faint); font-weight: 400; font-size: 1.5rem; }
    .head p { margin: .35rem 0 0; color: var(--ink); }
    .head .alternate { color: var(--faint); overflow-wrap: anywhere; }
    small { color: var(--faint); font-size: .85rem; }
    .spread {
      display: grid; gap: 0 3rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 26rem), 1fr));
    }
    .spread > div { min-width: 0; }
    .part { margin: 0 0 1.75rem; overflow-wrap: anywhere; }
    .part h2 {
      display: flex; justify-content: space-between; align-items: baseline; gap: 1rem;
      margin: 0 0 .75rem; padding-bottom: .25rem; border-bottom: 1px solid var(--rule);
    }
    .part h2 small { font-weight: 400; text-align: right; }
    .part p { margin: 0 0 .5rem; max-width: 68ch; }
    .row, .review { display: grid; gap: 0 1rem; grid-template-columns: 8rem minmax(0, 1fr); }
    .row { margin: 0 0 .35rem; }
    .row > b, .bar > b { font-weight: 400; color: var(--faint); }
    .row small { display: block; }
    .bar {
      display: grid; gap: 0 1rem; align-items: center; margin: 0 0 .35rem;
      grid-template-columns: 8rem 3.75rem minmax(3rem, 1fr) 7rem;
    }
    .bar > strong { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
    .bar > small, .bar > q { grid-column: 2 / -1; }
    .bar > small { margin: 0 0 .75rem; }
    .bar > q { quotes: none; padding-left: 1.1rem; text-indent: -1.1rem; margin: .1rem 0 .35rem; }
    .bar > q.fresh > b { color: var(--fresh); }
    .bar > q.rotten > b { color: var(--rotten); }
    .track { display: block; height: .7rem; background: var(--rule); border-radius: .35rem; overflow: hidden; }
    .fill { display: block; height: 100%; background: var(--faint); }
    .fill.fresh { background: var(--fresh); }
    .fill.rotten { background: var(--rotten); }
    .divided { columns: 2 26rem; column-gap: 3rem; }
    .divided h2 { column-span: all; }
    .divided .bar, .divided .row { break-inside: avoid; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--accent); }
    blockquote p { font-size: 1.15rem; line-height: 1.4; }
    footer { color: var(--faint); font-size: .85rem; }
    .review { margin: 0 0 1.1rem; }
    .review p { margin: 0 0 .2rem; }
    .verdict > * { display: block; font-variant-numeric: tabular-nums; }
    .verdict b { white-space: nowrap; }
    .verdict span { color: var(--faint); font-size: .85rem; }
    .predicted .verdict b { font-weight: 400; font-style: italic; }
    b.fresh, td.fresh, p .fresh { color: var(--fresh); }
    b.rotten, td.rotten, p .rotten { color: var(--rotten); }
    b.none, td.none { color: var(--faint); }
    p .strong { font-weight: 700; }
    p .rotten { text-decoration: underline dotted 1px; text-underline-offset: .2em; }
    td small { display: block; }
    .stars { display: flex; gap: .35rem; margin: 0; padding: 0; list-style: none; max-width: 34rem; }
    .stars li { flex: 1 1 0; min-width: 0; text-align: center; }
    .stars li > span { display: flex; align-items: flex-end; height: 6rem; border-bottom: 1px solid var(--rule); }
    .stars i { display: block; width: 100%; background: var(--accent); border-radius: 2px 2px 0 0; }
    .stars b { display: block; font-weight: 400; }
    .stars small { font-size: .7rem; white-space: nowrap; }
    a { color: var(--accent); }
    @media (max-width: 34rem) {
      .row, .review { grid-template-columns: 1fr; }
      .verdict > * { display: inline; margin-right: .6rem; }
      .bar { grid-template-columns: 1fr auto; }
      .bar > .track { grid-column: 1 / -1; grid-row: 2; margin: .2rem 0; }
      .bar > span:not(.track), .bar > small, .bar > q { grid-column: 1 / -1; }
      .stars { gap: .15rem; }
      .stars small { display: none; }
    }

    """
}
