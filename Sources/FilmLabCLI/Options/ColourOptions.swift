import ArgumentParser
import FilmReports

/// When results are coloured.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless `NO_COLOR` is set or the terminal has none.
  case auto
  /// Always, for a pager such as `less -R`.
  case always
  /// Never.
  case never
}

/// `--color`.
struct ColourOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Colour tables: on a terminal unless NO_COLOR is set, always, or never.", valueName: "when"))
  var color = ColourChoice.auto
}
