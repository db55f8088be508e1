internal import Bytes

/// A row that could not be used, and why.
public struct RowProblem: Sendable, Equatable {
  /// The line where the row begins, from 1.
  public var line: Int
  /// What is wrong with it.
  public var reason: Reason

  /// Makes a problem.
  public init(line: Int, reason: Reason) {
    self.line = line
    self.reason = reason
  }

  /// Why a row could not be used.
  public enum Reason: Sendable, Hashable {
    /// The row has more bytes than the limit.
    case tooLong(limit: Int)
    /// A quote is never closed.
    case unclosedQuote
    /// A quoted field goes on after its closing quote.
    case textAfterQuote
    /// The row has more or fewer fields than the header.
    case wrongFieldCount(found: Int, header: Int)
    /// The row ends before the last field that is needed.
    case tooFewFields(found: Int, needed: Int)
    /// The row has no value for a field that is needed.
    case missing(FieldRole)
    /// One of these fields is empty.
    case empty([FieldRole])
    /// A field that must be a number is not; `text` is its beginning.
    case notNumber(FieldRole, text: String)
    /// The rating lies outside the scale of the file; `text` is its beginning.
    case outsideScale(text: String, RatingScale)
    /// The row is a whole JSON array, not an object.
    case jsonArray
    /// The row is not a JSON object; `reason` is the parser's message.
    case brokenJSON(reason: String)
    /// The object has no field for the text.
    case noText
    /// The text is null.
    case nullText
    /// The text is a number, a list or an object.
    case textNotString
    /// The row has no rating that can be read; `found` is what it has instead.
    case noRating(found: String?)
    /// The sentence is missing from the table that has the values of sentences.
    case unlistedSentence(table: String)
    /// A judgement that should be praise or blame of an aspect is not; `text` is its beginning.
    case notAspect(text: String)
    /// A line of facts is of another type than a film; `text` is its type.
    case otherType(text: String)
    /// A value that a field cannot have; `text` is its beginning, and empty where there must be a value.
    case badValue(field: String, text: String)
  }
}

extension RowProblem.Reason {
  /// What is wrong with the quotes of a row.
  init(_ fault: DelimitedScanner.QuoteFault) {
    switch fault {
    case .unclosed: self = .unclosedQuote
    case .followedByText: self = .textAfterQuote
    }
  }
}

extension RowProblem.Reason: CustomStringConvertible {
  /// What is wrong, without the file and line.
  public var description: String {
    switch self {
    case .tooLong(let limit):
      "the row is longer than \(Self.size(limit)); split it"
    case .unclosedQuote: "a quote is never closed"
    case .textAfterQuote: "text follows a closing quote"
    case .wrongFieldCount(let found, let header): "\(found) fields where the header has \(header)"
    case .tooFewFields(let found, let needed): "\(found) fields where \(needed) are needed"
    case .missing(let role): "no \(role)"
    case .empty(let roles):
      roles.map { "the \($0)" }.joined(separator: " or ") + " is empty"
    case .notNumber(let role, let text): "the \(role) \"\(text)\" is no number"
    case .outsideScale(let text, let scale): "the rating \"\(text)\" is not on the scale \(scale)"
    case .jsonArray: "a JSON array, not an object a line; convert it: jq -c '.[]' FILE"
    case .brokenJSON(let reason): "broken JSON: \(reason)"
    case .noText: "no text field"
    case .nullText: "the text is null"
    case .textNotString: "the text is not a string"
    case .noRating(let found): found.map { "\"\($0)\" is no rating" } ?? "no rating"
    case .unlistedSentence(let table): "the sentence is not in \(table)"
    case .otherType(let text): "the type \"\(text.quotable(limit: 40))\" is not film"
    case .badValue(let field, let text):
      text.isEmpty ? "no \(field)" : "\"\(text.quotable(limit: 40))\" is no value of \(field)"
    case .notAspect(let text): "\"\(text)\" is no aspect with + or - behind it, such as acting+"
    }
  }

  private static func size(_ bytes: Int) -> String {
    bytes >= 1 << 20 ? "\(bytes >> 20) MiB" : "\(bytes) bytes"
  }
}
