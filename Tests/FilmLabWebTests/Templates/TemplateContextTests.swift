import Mustache
import Testing

@testable import FilmLabWeb

/// What templates read of a page's values.
@Suite struct TemplateContextTests {
  private struct Card {
    var title: String
    var reason: String?
  }

  private struct View {
    var reason = "outer"
    var cards: [Card]
    var others: [Card] = []
    var best: Card?
    var isOpen = false
  }

  private func render(_ template: String, _ view: Any) throws -> String {
    try Templates(["page": template]).render(view, with: "page")
  }

  @Test func valuesAreEscaped() throws {
    let view = View(cards: [Card(title: "<script>alert('1')</script> & \"Up\"")])
    let text = try render("{{#cards}}<a title=\"{{title}}\">{{title}}</a>{{/cards}}", view)
    #expect(!text.contains("<script>"))
    #expect(!text.contains("\"Up\""))
    #expect(!text.contains("'1'"))
  }

  @Test func aMissingValueIsNotTheOuterOne() throws {
    let view = View(cards: [Card(title: "a"), Card(title: "b", reason: "inner")])
    #expect(
      try render("{{#cards}}{{title}}{{#reason}}:{{.}}{{/reason}} {{/cards}}", view) == "a b:inner "
    )
  }

  @Test func aMissingValuePrintsNothing() throws {
    let view = View(cards: [Card(title: "a")])
    #expect(try render("{{#cards}}[{{reason}}]{{/cards}}[{{best}}]", view) == "[][]")
  }

  @Test func headingsAskWhetherThereIsSomething() throws {
    let template =
      "{{#has.cards}}C{{/has.cards}}{{#has.others}}O{{/has.others}}"
      + "{{#has.best}}B{{/has.best}}{{#has.isOpen}}I{{/has.isOpen}}"
    #expect(try render(template, View(cards: [Card(title: "a")])) == "C")
    var view = View(cards: [], best: Card(title: "b"))
    view.isOpen = true
    #expect(try render(template, view) == "BI")
  }

  @Test func numbersAreShort() throws {
    struct Bar {
      var x: Double
      var count: Int
    }
    #expect(try render("{{x}} {{count}}", Bar(x: 1 / 3, count: 12)) == "0.3 12")
  }
}
