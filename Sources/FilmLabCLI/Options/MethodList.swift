import ArgumentParser

/// Methods to be compared, one or more names between commas.
struct MethodList<Method>: ExpressibleByArgument, Sendable
where Method: RawRepresentable & CaseIterable & Sendable & Equatable, Method.RawValue == String {
  var methods: [Method]

  init(_ methods: [Method]) { self.methods = methods }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    var methods: [Method] = []
    for name in names {
      guard let method = Method(rawValue: String(name)) else { return nil }
      if !methods.contains(method) { methods.append(method) }
    }
    self.methods = methods
  }

  var defaultValueDescription: String { methods.map(\.rawValue).joined(separator: ",") }

  static var allValueStrings: [String] { Method.allCases.map(\.rawValue) }
}
