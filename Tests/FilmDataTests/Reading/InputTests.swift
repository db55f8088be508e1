import FilmData
import Testing

@Suite struct InputTests {
  @Test(arguments: [
    ("-", Input.standardInput, "standard input"),
    ("a.csv", .file("a.csv"), "a.csv"),
    ("./-", .file("./-"), "./-"),
  ])
  func argument(text: String, input: Input, name: String) {
    #expect(Input(argument: text) == input)
    #expect(input.name == name)
  }
}
