/// The targets that a package's manifest declares, read from its text: what `Package.swift` calls
/// `module`, `tests`, `system`, `.target`, `.executableTarget` and `.testTarget`.
struct Manifest {
  struct Target: Equatable {
    var name: String
    /// Its folder, from the checkout on.
    var path: String
    /// The targets of this package that it lists.
    var dependencies: Set<String>
  }

  let targets: [Target]

  init(_ text: String) {
    let code = Self.withoutComments(text)
    let list = code.range(of: "targets: [", after: "dependencies: [") ?? code.startIndex
    let calls = Self.calls(in: code[list...])
    let names = Set(calls.compactMap { Self.name($0) })
    targets = calls.compactMap { call in
      Self.name(call).map { name in
        Target(
          name: call.function == "tests" ? name + "Tests" : name, path: Self.path(call, name),
          dependencies: Self.dependencies(call, name).intersection(names))
      }
    }
  }

  private struct Call {
    var function: String
    var arguments: Substring
  }

  private static let functions = [
    "module", "tests", "system", ".target", ".executableTarget", ".testTarget",
  ]

  private static func withoutComments(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  /// The calls of a text with what is between their brackets; calls inside others are not looked for.
  private static func calls(in code: Substring) -> [Call] {
    var calls: [Call] = []
    var rest = code
    while let open = rest.firstIndex(of: "(") {
      let name = rest[..<open].reversed().prefix { $0.isLetter || $0 == "." }.reversed()
      let inside = contents(of: rest[open...])
      if functions.contains(String(name)) {
        calls.append(Call(function: String(name), arguments: inside))
        rest = rest[inside.endIndex...]
      } else {
        rest = rest[rest.index(after: open)...]
      }
    }
    return calls
  }

  /// What is between a bracket at the start and the one that closes it.
  private static func contents(of code: Substring) -> Substring {
    var depth = 0
    for index in code.indices {
      if "([".contains(code[index]) { depth += 1 }
      if ")]".contains(code[index]) { depth -= 1 }
      if depth == 0 { return code[code.index(after: code.startIndex)..<index] }
    }
    return code.dropFirst()
  }

  private static func name(_ call: Call) -> String? { strings(in: call.arguments).first }

  private static func path(_ call: Call, _ name: String) -> String {
    if let label = call.arguments.range(of: "path: ", after: ""),
      let path = strings(in: call.arguments[label...]).first
    {
      return path
    }
    switch call.function {
    case "tests": return "Tests/\(name)Tests"
    case ".testTarget": return "Tests/\(name)"
    default: return "Sources/\(name)"
    }
  }

  private static func dependencies(_ call: Call, _ name: String) -> Set<String> {
    let labels = ["imports: ", "with: ", "dependencies: "]
    let list = labels.lazy.compactMap { call.arguments.range(of: $0, after: "") }.first
    let listed = list.map { strings(in: contents(of: call.arguments[$0...])) } ?? []
    return Set(listed).union(call.function == "tests" ? [name, "_FilmTestSupport"] : [])
  }

  private static func strings(in code: Substring) -> [String] {
    code.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}

extension StringProtocol where SubSequence == Substring {
  /// The place behind the first `text` that comes after `other`.
  fileprivate func range(of text: String, after other: String) -> Index? {
    let start = other.isEmpty ? startIndex : firstRange(of: other)?.upperBound ?? startIndex
    return self[start...].firstRange(of: text)?.upperBound
  }
}
