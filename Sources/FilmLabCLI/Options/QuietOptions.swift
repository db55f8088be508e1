import ArgumentParser

/// Whether notes are written.
struct QuietOptions: ParsableArguments, NoteTaking {
  @Flag(name: [.short, .long], help: "Write no notes or progress to standard error.")
  var quiet = false

  func note(_ line: String) {
    if !quiet { Console.note(line) }
  }
}
