package import FilmData

extension FilmFact {
  /// The fact's name on a page.
  package var title: String {
    switch self {
    case .runtime: "Runtime"
    case .genres: "Genre"
    case .countries: "Country"
    case .languages: "Language"
    case .companies: "Production"
    case .releaseTheatres: "In theatres"
    case .releaseWidth: "Release"
    case .releaseStreaming: "Streaming"
    case .soundMix: "Sound mix"
    case .aspectRatio: "Aspect ratio"
    case .boxOffice: "Box office"
    case .budget: "Budget"
    case .contentRating: "Certificate"
    case .tagline: "Tagline"
    case .synopsis: "Synopsis"
    case .consensus: "Consensus"
    case .imdbRating: "IMDb rating"
    case .imdbVotes: "IMDb votes"
    }
  }

  /// Values as people read them: runtimes in hours, dates in words, sums with commas.
  package func reading(_ values: [String]) -> String { values.map(reading).joined(separator: ", ") }

  private func reading(_ value: String) -> String {
    switch self {
    case .runtime: Int(value).map { RuntimeText.text(minutes: $0) } ?? value
    case .releaseTheatres, .releaseStreaming: PageDate.text(value)
    case .boxOffice, .budget: Int(value).map { "$" + Grouped.text($0) } ?? value
    case .imdbVotes: Int(value).map { Grouped.text($0) } ?? value
    case .imdbRating: value + "/10"
    default: value
    }
  }
}
