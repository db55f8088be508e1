import Glibc

/// The figures of methods against the time they take.
public struct TimePlot: Plot {
  /// The figure of a method, and its time.
  public struct Entry: Sendable, Hashable {
    /// The method.
    public var name: String
    /// The figure.
    public var value: Double
    /// CPU seconds, above 0.
    public var seconds: Double

    /// Makes an entry.
    public init(name: String, value: Double, seconds: Double) {
      (self.name, self.value, self.seconds) = (name, value, seconds)
    }
  }

  private let title: String
  private let entries: [Entry]

  /// Draws methods by their figure and their time, on a logarithmic axis.
  ///
  /// - Parameters:
  ///   - title: the figure's name.
  ///   - entries: figure and time of each method.
  public init(title: String, entries: [Entry]) {
    self.title = title
    self.entries = entries.filter { $0.value.isFinite && $0.seconds.isFinite && $0.seconds > 0 }
  }

  /// The drawing.
  public var svg: String {
    let frame = PlotFrame(
      x: .logarithmic(entries.map(\.seconds), title: "CPU seconds"),
      y: .fitting(entries.map(\.value), title: title))
    let middle = (frame.x.range.lowerBound + frame.x.range.upperBound) / 2
    let content = entries.map { entry in
      let place = (x: frame.x(log10(entry.seconds)), y: frame.y(entry.value))
      let isLeft = log10(entry.seconds) <= middle
      let seconds = Figure.text(entry.seconds, digits: entry.seconds < 1 ? 3 : 1)
      return SVG.circle(
        place, radius: 4.5, style: "dot",
        title: "\(entry.name): \(Figure.text(entry.value, digits: 4)), \(seconds) CPU seconds")
        + SVG.text(
          entry.name, at: (place.x + (isLeft ? 9 : -9), place.y - 5), anchor: isLeft ? .start : .end
        )
    }
    return frame.svg(
      label: "\(title) against CPU seconds of \(entries.map(\.name).joined(separator: ", "))",
      content.joined())
  }
}
