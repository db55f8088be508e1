import Testing

@testable import FilmData

@Suite struct DirectorPhraseTests {
  @Test(arguments: [
    ("Ran is a 1985 epic film directed by Ann Ash.", ["Ann Ash"]),
    ("Ran is a film directed by Ann Ash from a screenplay by Bo Birch.", ["Ann Ash"]),
    ("Ran is a film written and directed by Ann Ash, and starring Bo Birch.", ["Ann Ash"]),
    ("It was directed by Joel and Ethan Ash and stars Bo Birch.", ["Joel Ash", "Ethan Ash"]),
    ("A film directed by Ann Ash and Bo Birch.", ["Ann Ash", "Bo Birch"]),
    (
      "A film directed by Ann Ash, Bo Birch and Cy Cedar, with Di Date.",
      ["Ann Ash", "Bo Birch", "Cy Cedar"]
    ),
    ("A film directed by Ann Ash, Bo Birch, and Cy Cedar.", ["Ann Ash", "Bo Birch", "Cy Cedar"]),
    ("A film directed by and starring Ann Ash.", ["Ann Ash"]),
    ("A film written, directed by, and co-starring Ann Ash, alongside Bo Birch.", ["Ann Ash"]),
    ("A film directed and produced by W. S. Van Ash II and released.", ["W. S. Van Ash II"]),
    ("A film directed by Josef von Ash based on a play.", ["Josef von Ash"]),
    ("A film directed by William C. deAsh starring Bo.", ["William C. deAsh"]),
    ("The directorial debut of Ann Ash, it stars Bo Birch.", ["Ann Ash"]),
    ("Ash is a film. Directed by Ann Ash, the film was based on a play.", ["Ann Ash"]),
    ("A film directed by Ann Ash, Bo Birch and Cy Cedar star in it.", ["Ann Ash"]),
    ("A film directed by Ann Ash and distributed by Ash Pictures.", ["Ann Ash"]),
    ("A film directed by Ann Ash, Universal Ash and starring Bo Birch.", ["Ann Ash"]),
    ("A film directed by Ann Ash, Jr. and Bo Birch.", ["Ann Ash"]),
    ("A film directed by Irvin S. Ash Jr., who wrote it.", ["Irvin S. Ash Jr."]),
    ("A film directed by Renée Núñez.", ["Renée Núñez"]),
  ])
  func directors(text: String, names: [String]) {
    #expect(DirectorPhrase.directors(in: text) == names)
  }

  @Test(arguments: [
    "", "directed by", "A film directed by the Ash brothers.", "A film by Ann Ash.",
    "A film directed by veteran director Ann Ash.", "A film directed by Hollywood's Ann Ash.",
    "A remake of the 1950 film directed by Ann Ash.", "José Ash directed and starred in it.",
    "The sequel to a movie directed by Ann Ash, it flopped.",
    "A war directed by starring generals.", "A film directed by French director Ann Ash.",
    "A film directed by Ash.", "A film directed by the Norris' brother.",
  ])
  func whatIsNotSureIsLeftOut(text: String) {
    #expect(DirectorPhrase.directors(in: text).isEmpty)
  }

  @Test func theNextSentenceMayTell() {
    let text = "Ran is a remake of the 1950 film directed by Bo Birch. It was directed by Ann Ash."
    #expect(DirectorPhrase.directors(in: text) == ["Ann Ash"])
  }
}
