import Testing

@testable import FilmData

@Suite struct FilmTitleTests {
  struct Example: Sendable, CustomStringConvertible {
    var text: String
    var title: String
    var alternates: [String] = []
    var year: Int?
    var description: String { text }
  }

  private static let examples: [Example] = [
    Example(text: "The Mirror", title: "The Mirror"),
    Example(text: "The Mirror (1975)", title: "The Mirror", year: 1975),
    Example(text: "Mirror, The (1975) ", title: "The Mirror", year: 1975),
    Example(
      text: "Mirror, The (Zerkalo) (1975)", title: "The Mirror", alternates: ["Zerkalo"],
      year: 1975),
    Example(
      text: "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
      title: "The City of Lost Children", alternates: ["La Cité des enfants perdus"], year: 1995),
    Example(
      text: "Seven (a.k.a. Se7en) (1995)", title: "Seven", alternates: ["Se7en"], year: 1995),
    Example(
      text: "Bicycle Thieves (a.k.a. The Bicycle Thief) (Ladri di biciclette) (1948)",
      title: "Bicycle Thieves", alternates: ["The Bicycle Thief", "Ladri di biciclette"],
      year: 1948),
    Example(
      text: "His Secret Life (a.k.a. Ignorant Fairies, The) (Fate ignoranti, Le) (2001)",
      title: "His Secret Life", alternates: ["The Ignorant Fairies", "Le Fate ignoranti"],
      year: 2001),
    Example(
      text: "Hachi a.k.a. A Dog's Tale (2009)", title: "Hachi", alternates: ["A Dog's Tale"],
      year: 2009),
    Example(text: "Avventura, L' (1960)", title: "L'Avventura", year: 1960),
    Example(text: "Vitelloni, I (1953)", title: "I Vitelloni", year: 1953),
    Example(
      text: "Boot, Das (Boat, The) (1981)", title: "Das Boot", alternates: ["The Boat"], year: 1981),
    Example(text: "(500) Days of Summer (2009)", title: "(500) Days of Summer", year: 2009),
    Example(text: "I, Robot (2004)", title: "I, Robot", year: 2004),
    Example(text: "Me, Myself & Irene (2000)", title: "Me, Myself & Irene", year: 2000),
    Example(
      text: "Birdman: Or (The Unexpected Virtue of Ignorance) (2014)",
      title: "Birdman: Or (The Unexpected Virtue of Ignorance)", year: 2014),
    Example(text: "Death Note (2006–2007)", title: "Death Note", year: 2006),
    Example(text: "Aventurera (1950) (1950)", title: "Aventurera", year: 1950),
    Example(text: "1984 (1984)", title: "1984", year: 1984),
    Example(text: "Troop 1500", title: "Troop 1500"),
    Example(text: "Rec (2) (2009)", title: "Rec", alternates: ["2"], year: 2009),
    Example(text: "(1975)", title: "(1975)"),
    Example(
      text: "Nested (One (Two)) (1999)", title: "Nested", alternates: ["One (Two)"], year: 1999),
    Example(text: "Twice (Twice) (1999)", title: "Twice", year: 1999),
    Example(text: "Unbalanced) (1999)", title: "Unbalanced)", year: 1999),
    Example(text: "Far Future (9999)", title: "Far Future", alternates: ["9999"]),
    Example(text: ", The", title: ", The"), Example(text: "", title: ""),
    Example(text: ")", title: ")"), Example(text: "()", title: "()"),
  ]

  @Test(arguments: examples)
  func takesApart(example: Example) {
    let title = FilmTitle(parsing: example.text)
    #expect(title.title == example.title)
    #expect(title.alternates == example.alternates)
    #expect(title.year == example.year)
  }

  @Test(arguments: examples.filter { !$0.title.isEmpty })
  func aTitleTakenApartStaysAsItIs(example: Example) {
    let title = FilmTitle(parsing: example.title)
    #expect(title.title == example.title)
    #expect(title.alternates.isEmpty)
  }
}
