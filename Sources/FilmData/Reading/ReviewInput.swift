internal import Bytes

/// An opened input of reviews: its layout is known from its first rows, its rows are not yet read.
///
/// Reads JSON lines and whole JSON documents, delimited text (RFC 4180; comma, tab, semicolon, bar or double
/// colon) with a header or, where the columns show what they are, without, lines of text, and folders of
/// texts; plain or compressed.
package final class ReviewInput {
  package let path: String
  package let layout: ReviewLayout
  package let names: ReviewFieldNames
  package let reader: BlockReader
  /// What bare numbers mean.
  package private(set) var meaning = ValueMeaning()
  /// The names of the fields that the header or the first rows have, known or not.
  package let keys: [String]
  private let needsText: Bool
  private let keptNames: KeptNames?
  private let layoutWords: String?

  /// Opens an input.
  ///
  /// - Parameters:
  ///   - names: names that the caller gave for fields.
  ///   - bareScale: the best score if scores are bare numbers; `nil` to infer it.
  ///   - needsText: whether a row without text is a bad one.
  ///   - keepsFields: whether rows hand on all their fields.
  ///   - blockSize: how many bytes are parsed at a time; the rows do not depend on it.
  /// - Throws: ``DataError`` where it cannot be opened, has no field for the text, or has scores of which
  ///   the scale is in doubt.
  package init(
    _ input: Input, names: ReviewFieldNames = ReviewFieldNames(), bareScale: Double? = nil,
    needsText: Bool = true, keepsFields: Bool = false,
    blockSize: Int = BlockReader.usualBlockSize
  ) throws(DataError) {
    self.needsText = needsText
    path = input.name
    if let folder = FolderReviews.source(input) {
      reader = try BlockReader(folder, blockSize: blockSize)
    } else {
      reader = try BlockReader(ByteSource(input), blockSize: blockSize)
    }
    // Of a file, more rows show what they are; a pipe must not be waited for.
    if input.isRegularFile { _ = reader.lookAhead(Self.sampleSize) }
    let found = try LayoutSearch(reader, path: path, names: names, needsText: needsText).layout()
    layout = found.layout
    self.names = found.names
    keys = found.keys
    layoutWords = found.words
    keptNames = keepsFields ? Self.keptNames(found.layout, found.keys) : nil
    meaning.labelNumbers = found.labelNumbers ?? .usual
    try learnMeaning(stated: bareScale, hasKnownLabels: found.labelNumbers != nil)
  }

  /// How many bytes of a file are looked at.
  private static let sampleSize = 1 << 18

  /// Learns from the first rows what numbers mean as scores and as labels.
  private func learnMeaning(stated: Double?, hasKnownLabels: Bool) throws(DataError) {
    let score = name(of: .score)
    let header = score.flatMap { RatingScale(ofSource: keys, score: $0) }
    // Of a pipe, the first rows must have come before their scores can tell a scale.
    if score != nil, stated == nil, header == nil { _ = reader.lookAhead(1 << 16) }
    var evidence = ValueMeaning.Evidence()
    _ = makeParser().parse(reader.firstRows()) { evidence.add($0) }
    if !hasKnownLabels { meaning.labelNumbers = evidence.labelNumbers }
    switch evidence.scale(stated: stated, header: header) {
    case .scale(let scale): meaning.scale = scale
    case .noNumbers: break
    case .ambiguous(let doubt): throw .unknownScale(path: path, doubt)
    }
  }

  /// The name of a field that this input has.
  private func name(of field: ReviewField) -> String? {
    names.names(of: field).first { name in
      keys.contains(name) && !keys.contains { $0.hasPrefix(name + ".") }
    }
  }

  /// Whose identifiers the films' keys are, if the name of their field tells.
  package var filmKeyKind: FilmIDKind? { name(of: .film).flatMap(FilmIDKind.init(column:)) }

  /// Which fields are used for what, in words: `text from "quote", score from "stars"`.
  package var fieldsTaken: String {
    if let layoutWords { return layoutWords }
    return [ReviewField.text, .score, .freshness, .film, .title, .critic].compactMap { field in
      guard let name = name(of: field) else { return nil }
      return "\(field.description) from \"\(name.quotable())\"\(meaningWords(field))"
    }.joined(separator: ", ")
  }

  private func meaningWords(_ field: ReviewField) -> String {
    switch field {
    case .score where meaning.scale?.origin == .header: meaning.scale.map { " (\($0))" } ?? ""
    case .freshness where meaning.labelNumbers == .fiveSteps: Self.stepWords
    default: ""
    }
  }

  /// How five steps are read.
  static let stepWords = " (0 and 1 rotten, 3 and 4 fresh, 2 neither)"

  /// Starts counting what is read of this input.
  package func makeProblems() -> RowProblems {
    var problems = RowProblems(path: path)
    problems.fieldsTaken = fieldsTaken
    problems.scale = meaning.scale
    return problems
  }

  /// A parser of this input's rows; each worker needs its own.
  package func makeParser() -> ReviewParser {
    ReviewParser(
      layout, names: names, meaning: meaning, path: path, needsText: needsText, keptNames: keptNames
    )
  }

  /// The names of the fields that rows hand on: those of the header, or of the first rows.
  private static func keptNames(_ layout: ReviewLayout, _ keys: [String]) -> KeptNames {
    switch layout {
    case .delimited(_, let header): KeptNames(header)
    case .lines: KeptNames(LineNotation.columns)
    case .jsonLines:
      // Not the fields of inner objects, which are handed on whole.
      KeptNames(NameList.outer(keys))
    }
  }
}
