import Glibc

/// The name of something that is being written: the final name, the number of the process that writes, and an ending.
///
///     scored.jsonl.4711.partial
package struct TemporaryName: Hashable, Sendable {
  /// What is being made.
  package enum Ending: String, Sendable, CaseIterable {
    /// A file or folder of results.
    case partial
    /// A folder of what an archive holds.
    case unpacking
    /// The same for the time of an import.
    case importing
  }

  /// The final name; empty where the temporary name does not tell it.
  package let base: String
  /// The number of the process that writes.
  package let process: Int32
  /// What is being made; `nil` for a temporary file of Foundation.
  package let ending: Ending?

  /// The name under which this process writes.
  package static func own(_ base: String, _ ending: Ending = .partial) -> String {
    "\(base).\(getpid()).\(ending.rawValue)"
  }

  /// Reads a temporary name; `nil` for any other.
  package init?(_ name: String) {
    if let process = Self.foundationProcess(name) {
      (base, self.process, ending) = ("", process, nil)
      return
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count >= 3, let ending = parts.last.flatMap({ Ending(rawValue: String($0)) }),
      case let digits = parts[parts.count - 2], digits.utf8.allSatisfy(ASCII.isDigit),
      let process = Int32(digits), process > 0
    else { return nil }
    base = parts.dropLast(2).joined(separator: ".")
    guard !base.isEmpty else { return nil }
    (self.process, self.ending) = (process, ending)
  }

  /// The process in a name such as `.dat.nosync12AF.Xy12ab`, which Foundation gives a file that is to replace another
  /// in one step; earlier versions of this program wrote models so.
  private static func foundationProcess(_ name: String) -> Int32? {
    let start = ".dat.nosync"
    guard name.hasPrefix(start) else { return nil }
    let parts = name.dropFirst(start.count).split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 6 else { return nil }
    return Int32(parts[0], radix: 16).flatMap { $0 > 0 ? $0 : nil }
  }
}
