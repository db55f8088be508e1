import Glibc

extension PlotFrame.Axis {
  /// An axis of five to ten round numbers that covers all values.
  ///
  /// - Parameter hasRoomBelow: whether a further step is left free below, but not below 0 unless a value
  ///   is.
  static func fitting(_ values: [Double], title: String, hasRoomBelow: Bool = false) -> Self {
    guard let least = values.min(), let most = values.max() else {
      return PlotFrame.Axis(title: title, ticks: [])
    }
    let step = step(max(most - least, 1e-3 * max(1, abs(most))))
    let lowest = (least / step).rounded(.down) - (hasRoomBelow ? 1 : 0)
    let first = least >= 0 ? max(0, lowest) : lowest
    let last = max(first + 1, (most / step).rounded(.up))
    let ticks = stride(from: first, through: last, by: 1).map { $0 * step }
    let digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3
    return PlotFrame.Axis(
      title: title, range: (first * step)...(last * step),
      ticks: ticks.map { ($0, Figure.text($0, digits: digits)) })
  }

  /// An axis of the logarithms of values, with a number at each power of ten.
  static func logarithmic(_ values: [Double], title: String) -> Self {
    let logarithms = values.map(log10)
    let first = (logarithms.min() ?? 0).rounded(.down)
    let last = max(first + 1, (logarithms.max() ?? 0).rounded(.up))
    let ticks = stride(from: first, through: last, by: 1).map { power in
      (power, Figure.text(pow(10, power), digits: max(0, Int(-power))))
    }
    return PlotFrame.Axis(title: title, range: first...last, ticks: ticks)
  }

  /// The step of 1, 2 or 5 times a power of ten that divides a span into four to nine.
  private static func step(_ span: Double) -> Double {
    var power = 1.0
    while power > span { power /= 10 }
    while power * 10 <= span { power *= 10 }
    return [0.1, 0.2, 0.5].map { $0 * power }.first { span / $0 <= 7 } ?? power
  }
}
