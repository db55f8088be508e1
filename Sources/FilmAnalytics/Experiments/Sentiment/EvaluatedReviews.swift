import FilmData
import FilmEvaluation

/// What an evaluation keeps of each review: numbers and indices, not the text.
struct EvaluatedReviews {
  /// The model's predictions, in the order of the input.
  private(set) var predictions: [SentimentPrediction] = []
  /// The predictions of further models for the same reviews, a list for each model.
  private(set) var others: [[SentimentPrediction]]
  /// The titles of films, by their numbers; the key without a title, `nil` without either.
  private(set) var filmNames: [String?] = []
  /// The index in the input of each identifier; filled only if rivals are matched by it.
  private(set) var places: [String: Int] = [:]

  private let keepsIDs: Bool
  private var films: [String: Int] = [:]
  /// Whether the model finds no evidence in the text, by the reviews' indices.
  private var isSilent: [Bool] = []
  private var wordCounts: [Int32] = []
  private var critics: [String: Int32] = [:]
  private var criticOfReview: [Int32] = []
  private var years: [Int: Int] = [:]
  private var genres: [String: Int] = [:]
  private var genresOfFilm: [Int: [Int]] = [:]

  /// - Parameters:
  ///   - otherCount: how many further models there are.
  ///   - keepsIDs: whether reviews must be found by their identifiers.
  init(otherCount: Int = 0, keepsIDs: Bool = false) {
    others = Array(repeating: [], count: otherCount)
    self.keepsIDs = keepsIDs
  }

  /// The number of a film, and whether this is its first review.
  mutating func film(of row: ReviewRow, file: String) -> (number: Int, isNew: Bool) {
    // A review without a film is a unit of its own.
    let known = row.filmKey.string
    let key = known ?? "\(file):\(row.line)"
    if let number = films[key] { return (number, false) }
    let number = films.count
    films[key] = number
    let title = row[.title].string ?? known
    filmNames.append(title)
    years[number] = Self.year(of: row, title: title)
    let names = Self.genres(of: row)
    if !names.isEmpty { genresOfFilm[number] = names.map { place(ofGenre: $0) } }
    return (number, true)
  }

  private mutating func place(ofGenre name: String) -> Int {
    let place = genres[name] ?? genres.count
    genres[name] = place
    return place
  }

  /// Adds a review and each model's prediction for it.
  ///
  /// - Parameter isSilent: whether its text says nothing that the model knows.
  mutating func add(
    _ row: ReviewRow, words: Int, prediction: SentimentPrediction, others: [SentimentPrediction],
    isSilent: Bool = false
  ) {
    if keepsIDs, let id = row[.id].string { places[id] = predictions.count }
    predictions.append(prediction)
    self.isSilent.append(isSilent)
    for (place, other) in others.enumerated() { self.others[place].append(other) }
    wordCounts.append(Int32(clamping: words))
    guard let critic = row[.critic].string else { return criticOfReview.append(-1) }
    let place = critics[critic] ?? Int32(critics.count)
    critics[critic] = place
    criticOfReview.append(place)
  }

  /// Whether the text of a review says something.
  func isSaying(_ place: Int) -> Bool { !isSilent[place] }

  /// What belongs to reviews that say something, of what belongs to all.
  func saying<Element>(_ elements: [Element]) -> [Element] {
    zip(elements, isSilent).compactMap { $1 ? nil : $0 }
  }

  /// The reviews that say something; they can no longer be found by their identifiers.
  var saying: EvaluatedReviews {
    guard isSilent.contains(true) else { return self }
    var kept = self
    kept.predictions = saying(predictions)
    kept.others = others.map(saying)
    kept.wordCounts = saying(wordCounts)
    kept.criticOfReview = saying(criticOfReview)
    kept.isSilent = saying(isSilent)
    kept.places = [:]
    return kept
  }

  /// The ways of dividing these reviews that the input allows.
  var slicings: [SentimentSlicing] {
    var slicings = [
      SentimentSlicing.length(wordCounts: wordCounts.map(Int.init)), .score(predictions),
    ]
    if !years.isEmpty { slicings.append(.decade(years: years)) }
    if !genres.isEmpty {
      slicings.append(
        SentimentSlicing(
          kind: "genre", names: Self.names(genres),
          membership: .byFilm(genresOfFilm)))
    }
    if critics.count > 1 {
      slicings.append(
        .mostFrequent(
          kind: "critic", keys: criticOfReview.map(Int.init),
          names: Self.names(critics)))
    }
    return slicings
  }

  private static func names<Place: BinaryInteger>(_ places: [String: Place]) -> [String] {
    places.sorted { $0.value < $1.value }.map(\.key)
  }

  /// The film's year: its field, or the one after the title.
  private static func year(of row: ReviewRow, title: String?) -> Int? {
    if let text = row[.year].string {
      let digits = text.prefix { $0.isASCII && $0.isNumber }
      if digits.count == 4, let year = Int(digits), FilmTitle.years.contains(year) { return year }
    }
    return title.flatMap { FilmTitle(parsing: $0).year }
  }

  /// The film's genres: a list, or a text with bars, commas or slashes between.
  private static func genres(of row: ReviewRow) -> [String] {
    let value = row[.genre]
    guard value.isPresent else { return [] }
    // A list has no content other than its JSON.
    let bytes = value.kind == .other ? value.json ?? value.bytes : value.bytes
    var names: [String] = []
    var known: Set<String> = []
    for part in String(decoding: bytes, as: UTF8.self).split(whereSeparator: {
      "[]|,/;".contains($0)
    }) {
      let name = part.drop { $0 == " " || $0 == "\"" }.reversed()
        .drop { $0 == " " || $0 == "\"" }.reversed()
      let text = String(name)
      if !text.isEmpty, known.insert(text).inserted { names.append(text) }
    }
    return names
  }
}
