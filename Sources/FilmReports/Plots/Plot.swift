/// Something that can be drawn.
public protocol Plot: Sendable {
  /// The drawing: an element `svg` that takes its colours from the page's style.
  var svg: String { get }
}
