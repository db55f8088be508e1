import ArgumentParser
import FilmReports
import FilmSets
import Glibc

/// Shows the terms of a data set and makes sure that the user agrees to them.
struct LicenceConsent {
  /// Whether the command line accepts them.
  let isGiven: Bool
  let isQuiet: Bool

  /// Asks, unless consent was given.
  ///
  /// - Throws: status 64 where no one can be asked; status 1 where the user declines.
  func ask(_ set: DataSet) throws {
    if !isGiven || !isQuiet {
      Console.note("\(Table.harmless(set.title))  \(Table.harmless(set.home))")
      Console.note("licence: \(Table.harmless(set.licence))")
    }
    if isGiven { return }
    guard isatty(STDIN_FILENO) == 1, Console.current.errorIsTerminal else {
      Console.note(
        "filmlab: no one can be asked here; read the licence above and give --accept-licence if you "
          + "agree")
      throw ExitCode(64)
    }
    // A prompt waits for a line; Ctrl-C must end it at once.
    Interruption.endsAtOnce()
    defer { Interruption.prepare() }
    Console.write("Fetch it on these terms? [y/N] ")
    let answer = readLine()?.lowercased() ?? ""
    guard answer == "y" || answer == "yes" else {
      Console.note("nothing was fetched")
      throw ExitCode(1)
    }
  }
}
