/// Whole numbers that are only read: of two bytes each where all fit, else of four.
enum StoredIntegers: Sendable {
  case short(StoredNumbers<UInt16>)
  case long(StoredNumbers<Int32>)

  init(_ elements: [Int32]) { self = .long(StoredNumbers(elements)) }

  var count: Int {
    switch self {
    case .short(let numbers): numbers.count
    case .long(let numbers): numbers.count
    }
  }

  /// Some of the numbers.
  func values(in range: Range<Int>) -> [Int32] {
    switch self {
    case .short(let numbers): numbers.withElements { $0[range].map { Int32($0) } }
    case .long(let numbers): numbers.withElements { Array($0[range]) }
    }
  }

  var elements: [Int32] { values(in: 0..<count) }

  /// Whether all are 0 or more and less than a bound.
  func areBelow(_ bound: Int) -> Bool {
    switch self {
    case .short(let numbers): numbers.withElements { $0.allSatisfy { Int($0) < bound } }
    case .long(let numbers):
      numbers.withElements { $0.allSatisfy { $0 >= 0 && Int($0) < bound } }
    }
  }
}
