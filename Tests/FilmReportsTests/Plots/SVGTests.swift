import Testing

@testable import FilmReports

struct SVGTests {
  @Test(arguments: [
    (0.0, "0"), (1.04, "1"), (1.05, "1.1"), (-0.26, "-0.3"), (-0.04, "0"), (123.95, "124"),
  ])
  func `coordinates have one decimal`(value: Double, text: String) {
    #expect(SVG.number(value) == text)
  }

  @Test func `elements are written whole`() {
    #expect(
      SVG.line((0, 1), to: (2, 3.5), style: "grid")
        == "<line class=\"grid\" x1=\"0\" y1=\"1\" x2=\"2\" y2=\"3.5\"/>\n")
    #expect(
      SVG.polyline([(0, 0), (1, 2)], style: "line")
        == "<polyline class=\"line\" points=\"0,0 1,2\"/>\n")
    #expect(
      SVG.rectangle((4, 5), to: (1, 2), style: "bar", opacity: 0.5)
        == "<rect class=\"bar\" x=\"1\" y=\"2\" width=\"3\" height=\"3\" fill-opacity=\"50%\"/>\n")
  }

  @Test func `texts are escaped`() {
    #expect(
      SVG.circle((1, 1), radius: 2, style: "dot", title: "A & <B>")
        == "<circle class=\"dot\" cx=\"1\" cy=\"1\" r=\"2\"><title>A &amp; &lt;B&gt;</title></circle>\n"
    )
    #expect(SVG.text("<", at: (0, 0), anchor: .middle).contains(">&lt;</text>"))
    #expect(SVG.turnedText("\"", at: (0, 0)).contains("&quot;"))
  }
}
