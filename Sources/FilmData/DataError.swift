/// What can be wrong with data that is read or written; each description is one sentence that
/// says what is wrong, where, and what to do if the library can know that.
public enum DataError: ClassifiedError, Equatable {
  /// There is no such file.
  case noSuchFile(String)
  /// The path names a folder.
  case isDirectory(String)
  /// The system refused to open, read or write; `reason` is its message.
  case inputOutput(path: String, action: String, reason: String)
  /// The input is empty.
  case empty(String)
  /// The compressed data is damaged or cut off.
  case brokenCompression(path: String, format: String, reason: String)
  /// The input is not text: it looks like an image, a program or the like.
  case binary(String)
  /// The input is text of another encoding than UTF-8; `name` is iconv's for it.
  case encoding(path: String, name: String)
  /// The input has none of a field's known names; `example` is a header that can be read, if the
  /// names of the fields are fixed.
  case missingField(path: String, field: FieldRole, example: String?, found: [String])
  /// No row of the input could be used.
  case noGoodRow(path: String, bad: Int, first: RowProblem)
  /// The ratings may be on one of several scales; the user must say which.
  case unknownScale(path: String, ScaleDoubt)
  /// The values of a file are of another kind than those of the files before it: ratings and counts of plays
  /// do not make one table.
  case mixedMeanings(path: String, found: RatingTable.Meaning, before: RatingTable.Meaning)
  /// The file's contents do not have the required form.
  case malformed(path: String, line: Int, reason: String)

  /// Which kind of fault this is.
  public var kind: ErrorKind {
    switch self {
    case .noSuchFile, .isDirectory: .noInput
    case .inputOutput: .inputOutput
    default: .data
    }
  }
}

extension DataError: CustomStringConvertible {
  /// One sentence: what, where, what to do.
  public var description: String {
    switch self {
    case .noSuchFile(let path):
      "\(path): there is no such file; check the path"
    case .isDirectory(let path):
      "\(path): is a folder; name the files in it, for example \(path)/*.jsonl"
    case .inputOutput(let path, let action, let reason):
      "\(path): cannot \(action): \(reason)"
    case .empty(let path):
      "\(path): is empty; there is nothing to read"
    case .brokenCompression(let path, let format, let reason):
      "\(path): the \(format) data is broken (\(reason)); fetch or compress the file again"
    case .binary(let path):
      "\(path): is not text; give JSON lines or CSV, plain or compressed by gzip or zstd"
    case .encoding(let path, let name):
      "\(path): is \(name), not UTF-8; convert it: iconv -f \(name) -t UTF-8 FILE"
    case .missingField(let path, let field, let example, let found):
      "\(path): no field for the \(field) among \(Self.list(found))"
        + (example.map { "; name it with a header such as \($0)" } ?? "")
    case .noGoodRow(let path, 1, let first):
      "\(path): its only row could not be used; the fault: \(Self.sentence(first))"
    case .noGoodRow(let path, let bad, let first):
      "\(path): none of the \(bad) rows could be used; the first fault: \(Self.sentence(first))"
    case .unknownScale(let path, let doubt):
      "\(path): \(doubt); state the best rating of the scale"
    case .mixedMeanings(let path, let found, let before):
      "\(path): has \(found), the file before it has \(before); give files of one kind"
    case .malformed(let path, let line, let reason):
      "\(path):\(line): \(reason)"
    }
  }

  private static func sentence(_ problem: RowProblem) -> String {
    "line \(problem.line): \(problem.reason)"
  }

  /// Names, separated by commas: as many and as much of each as a sentence can hold.
  private static func list(_ names: [String]) -> String {
    let limit = 30
    let shown = names.prefix(limit).map { $0.quotable() }.joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
