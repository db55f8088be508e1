/// The names of the fields in a file of reviews, and the scale of its bare scores.
///
/// ```swift
/// var format = ReviewFormat()
/// format.textField = "comment"
/// format.bareScale = 10
/// ```
public struct ReviewFormat: Sendable {
  /// The field that holds a review's own key; `nil` for any of the usual names.
  ///
  /// In JSON, here and below, a field in an inner object has points in its name: `review.text`.
  public var idField: String?
  /// The field that holds the text; `nil` for any of the usual names.
  public var textField: String?
  /// The field that holds the reviewer's score.
  public var scoreField: String?
  /// The field that holds the label.
  public var labelField: String?
  /// The field that holds the film's key.
  public var filmField: String?
  /// The field that holds the film's title.
  public var titleField: String?
  /// The best score if scores are bare numbers; `nil` to know it by the names of the fields, or else to
  /// infer it from the first rows.
  public var bareScale: Double?
  /// Whether rows hand on all their fields, known or not, to be written again.
  public var keepsFields = false

  /// Uses the usual names and the scale that the files show.
  public init() {}

  /// The names as readers look them up.
  package var names: ReviewFieldNames {
    var given: [ReviewField: String] = [:]
    given[.id] = idField
    given[.text] = textField
    given[.score] = scoreField
    given[.freshness] = labelField
    given[.film] = filmField
    given[.title] = titleField
    return ReviewFieldNames(given: given)
  }
}

extension ReviewReader {
  /// Makes a reader of files of a format.
  ///
  /// - Parameters:
  ///   - format: where the fields of a review are, and how it is read.
  ///   - needsText: whether a row without text is a bad one.
  public init(_ format: ReviewFormat, needsText: Bool = true) {
    self.init(names: format.names, bareScale: format.bareScale, needsText: needsText)
  }
}
