import ArgumentParser
import FilmSentiment

/// The sources of context as they are written on the command line.
struct ContextChoice: ExpressibleByArgument {
  var sources: ContextSources

  init(sources: ContextSources) { self.sources = sources }

  init?(argument: String) {
    sources = []
    for part in argument.split(separator: ",") {
      switch part {
      case "none": break
      case "film": sources.insert(.film)
      case "critic": sources.insert(.critic)
      default: return nil
      }
    }
    if argument.isEmpty { return nil }
  }

  var defaultValueDescription: String { "none" }
}
