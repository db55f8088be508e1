import Testing

@testable import FilmReports

struct PlotFrameTests {
  let frame = PlotFrame(x: .share("across"), y: .rating("up"))

  @Test func `values grow to the right and upwards, and stay in the frame`() {
    #expect(frame.x(0) < frame.x(0.5) && frame.x(0.5) < frame.x(1))
    #expect(frame.y(0) > frame.y(0.5) && frame.y(0.5) > frame.y(1))
    #expect(frame.x(-3) == frame.x(0) && frame.y(7) == frame.y(1))
    #expect(frame.x(0) > 0 && frame.x(1) < PlotFrame.width)
    #expect(frame.y(1) > 0 && frame.y(0) < PlotFrame.height)
  }

  @Test func `axes have numbers and titles`() {
    let svg = frame.svg(label: "a <label>", "")
    for text in [">0 %<", ">100 %<", ">0<", ">0.4<", ">1<", ">across<", ">up<", "a &lt;label&gt;"] {
      #expect(svg.contains(text), "\(text)")
    }
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
  }

  @Test func `a range of its own fills the axis`() {
    var axis = PlotFrame.Axis.share("y")
    axis.range = 0.8...1
    let other = PlotFrame(x: .share("x"), y: axis)
    #expect(other.y(0.8) == frame.y(0) && other.y(1) == frame.y(1))
  }
}
