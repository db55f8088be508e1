import Bytes

@testable import FilmData

/// Lines of JSON between two good rows.
///
/// The good rows come out, each on its line; a line that is JSON to the letter gives the values that it gives a
/// naive reader; handing on all fields changes nothing.
final class JSONRowsReader: FuzzedReader {
  static let name = "json"
  static let dictionary = [
    "\"text\":", "\"review\":", "\"quote\":", "\"id\":", "\"film\":", "\"title\":", "\"score\":",
    "\"fresh\":", "\"year\":", "\"critic\":", "\"Text\":", "{\"text\":\"", "\"},{\"", "null",
    "true",
    "false", "NaN", "None", "\\ud800", "\\udfff", "\\ud83d\\ude00", "\\u0041", "\\\"", "\\n",
    "1e308",
    "-0.5", "[]", "{}", "u'", "'", "u 'x'", "\n", "{\"text\":\"\\ud800\",\"text\":\"\\udc00\"}",
    "☆",
    "\u{FEFF}",
  ]
  static let seeds = [
    #"{"id":"1","text":"A slow film that never drags.","score":"4/5","fresh":true}"#,
    #"{"review":"Not \"bad\" at all 😀","title":"Mirror","year":1975,"critic":null}"#,
    #"{'text': 'He doesn\'t care', 'score': None, 'x': nan,}"#,
    #"{"text":"\ud800","text":"\udc00 lone","text":"caf\u00e9 \ud83d\ude00"}"#,
    #"{"a":{"text":"in an object"},"b":[1,2,{"text":"in a list"}],"text":"outside"}"#,
    "{\"text\":\"one\"}\n[\"no row\"]\n{\"text\":5}\n\n{\"text\":\"two\"}",
    #"{'x': u 'kept', 'text': 'A word and a string behind it.'}"#,
  ].map { Array($0.utf8) }

  private let names = ReviewFieldNames()
  private let plain: ReviewParser
  private let keeping: ReviewParser
  private static let before = Array(#"{"id":"before","text":"A good row."}"#.utf8)
  private static let after = Array(#"{"id":"after","text":"Another good row."}"#.utf8)

  init() {
    plain = ReviewParser(.jsonLines, names: names, path: "fuzz")
    keeping = ReviewParser(
      .jsonLines, names: names, path: "fuzz", keptNames: KeptNames(["id", "text", "score"]))
  }

  func read(_ bytes: [UInt8]) throws {
    let text = Self.before + [0x0A] + bytes + [0x0A] + Self.after
    let rows = try ParsedRow.all(of: text, by: plain)
    try promise(rows == (try ParsedRow.all(of: text, by: keeping)), "kept fields change a row")
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    try promise(rows.first?.isAt(1, "A good row.") == true, "the row before is lost")
    try promise(
      rows.last?.isAt(lines.count, "Another good row.") == true, "the row behind is lost")
    var left = rows[...]
    for (index, line) in lines.enumerated() {
      let row = left.first?.line == index + 1 ? left.popFirst() : nil
      try compare(Array(line), with: row)
    }
    try promise(left.isEmpty, "rows are not in their order")
  }

  private func compare(_ line: [UInt8], with row: ParsedRow?) throws {
    if let row {
      try promise(row.text.withUnsafeBytes(\.isUTF8), "a text is no UTF-8")
    }
    // A line that begins with a carriage return counts as the end of the one before.
    guard line.first != 0x0D, let json = NaiveJSON(line), case .object(let members) = json else {
      return
    }
    guard Self.areFinite(members) else { return }
    let text = NaiveSlot(names.names(of: .text), members)
    guard case .string(let expected)? = text.value else {
      return try promise(row == nil, "a row without text comes out: \(line.shown)")
    }
    try promise(
      row?.text == expected,
      "\(line.shown) has the text \(expected.shown), not \(row?.text.shown ?? "none")")
    let id = NaiveSlot(names.names(of: .id), members)
    switch id.value {
    case .string(let expected)?:
      try promise(row?.id == expected, "\(line.shown) has the id \(expected.shown)")
    case nil, .null?: try promise(row?.id == [], "\(line.shown) has no id")
    default: break
    }
  }

  /// simdjson refuses numbers beyond those of a Double.
  private static func areFinite(_ members: [NaiveJSON.Member]) -> Bool {
    members.allSatisfy { member in
      guard case .number(let digits) = member.value else { return true }
      return Double(String(decoding: digits, as: UTF8.self))?.isFinite == true
    }
  }
}

/// The value of a field that may have several names, by the rule that README and header state: the surest name
/// wins, of one name the last, and a null hides nothing.
struct NaiveSlot {
  private(set) var value: NaiveJSON?

  init(_ names: [String], _ members: [NaiveJSON.Member]) {
    var best = Int.max
    for member in members {
      guard let rank = names.firstIndex(where: { $0.utf8.elementsEqual(member.key) }) else {
        continue
      }
      let isAbsent = value == nil || value == .null
      if member.value == .null, value != nil { continue }
      if isAbsent || rank <= best { (value, best) = (member.value, rank) }
    }
  }
}
