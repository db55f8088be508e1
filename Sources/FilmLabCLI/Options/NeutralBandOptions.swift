import ArgumentParser
import FilmAnalytics

/// The neutral band as an option.
struct NeutralBandOptions: ParsableArguments {
  @Option(
    name: .customLong("abstain"),
    help: ArgumentHelp(
      "Call a review neutral if its probability of fresh is within this distance of one half, and "
        + "show how many get a label and how often it is right: 0.2 leaves out 0.3 to 0.7.",
      valueName: "width"))
  var width = 0.0

  var band: NeutralBand { NeutralBand(width: width) }

  func validate() throws {
    if !(0..<0.5).contains(width) {
      throw ValidationError("--abstain \(width): a number from 0 to below 0.5 is needed")
    }
  }
}
