import Foundation
import Testing
import _FilmTestSupport

/// `filmlab similar`: the lists are such as a film lover would nod at, in every format.
@Suite struct SimilarCommandTests {
  private func similar(_ title: String, _ options: [String] = []) throws -> FilmlabRun {
    try FilmlabRun(["similar", title] + options)
  }

  private func titles(_ title: String, count: Int = 10) throws -> [String] {
    try similar(title, ["--format", "json", "--count", "\(count)"]).object()
      .objects("similar").compactMap { $0.text("title") }
  }

  // MARK: Shape

  @Test func jsonHasItsKeysAndFallingSimilarities() throws {
    let run = try similar("Toy Story (1995)", ["--format", "json"])
    let object = try run.object()
    #expect(object.text("title") == "Toy Story")
    #expect(object["year"] as? Int == 1995)
    let list = object.objects("similar")
    #expect(list.count == 10)
    #expect(list.allSatisfy { Set(["title", "year", "similarity"]).isSubset(of: $0.keys) })
    let similarities = list.compactMap { $0.number("similarity") }
    #expect(similarities.count == 10)
    #expect(similarities.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(similarities == similarities.sorted(by: >))
    #expect(!list.contains { $0.text("title") == "Toy Story" })
    #expect(Set(list.compactMap { $0.text("id") }).count == 10)
  }

  @Test func partsOfAnExplanationAddUp() throws {
    let object = try similar("Alien (1979)", ["--format", "json", "--explain"]).object()
    for film in object.objects("similar") {
      let parts = try #require(film["parts"] as? [String: Double])
      expectClose(
        parts.values.reduce(0, +), try #require(film.number("similarity")), absolute: 0.001)
    }
  }

  /// The bundled model has read no review of dr_strangelove, its words are those of its neighbours.
  @Test func borrowedWordsAreNoReason() throws {
    func words(_ title: String) throws -> [String] {
      try similar(title, ["--format", "json", "--explain"]).object().objects("similar")
        .flatMap { try #require($0["words"] as? [String]) }
    }
    #expect(try words("Parasite (2019)").isEmpty)
    #expect(try !words("alien").isEmpty)
  }

  @Test func tableHasALineAFilm() throws {
    let run = try similar("Toy Story (1995)", ["--count", "4"])
    let lines = run.output.split(separator: "\n")
    #expect(lines[0].hasPrefix("Similar to Toy Story (1995)"))
    #expect(lines[1].contains("title") && lines[1].contains("similarity"))
    #expect(lines.count == 6)
    #expect(lines[2].hasPrefix("1  "))
    #expect(run.errors.isEmpty)
  }

  @Test func csvHasARowAFilm() throws {
    let run = try similar("Toy Story (1995)", ["--format", "csv"])
    #expect(run.lines.count == 11)
    #expect(run.lines[0].hasPrefix("film,film_title,film_year,rank,title,year,similarity,"))
    #expect(run.output.contains(",\"Monsters, Inc.\",2001,"))
  }

  @Test func countIsALimit() throws {
    let few = try titles("alien", count: 3)
    #expect(few == (try titles("alien")).prefix(3).map { $0 })
    #expect(try titles("alien", count: 200).count == 200)
  }

  // MARK: Quality

  /// A film, what a film lover would expect beside it, and how many of that must be in the ten.
  struct Band: Sendable, CustomTestStringConvertible {
    var film: String
    var expected: Set<String>
    var least = 4
    var testDescription: String { film }
  }

  static let bands = [
    // Tarkovsky's own, and the masters of memory and faith beside him.
    Band(
      film: "The Mirror (1975)",
      expected: [
        "Stalker", "Andrei Rublev", "Solaris", "Nostalghia", "The Sacrifice", "Ivan's Childhood",
        "Persona", "Wild Strawberries", "The Seventh Seal", "8 1/2", "The Tree of Life",
        "Days of Heaven", "Wings of Desire", "Last Year at Marienbad",
      ]),
    // Scorsese, De Niro, and the ring.
    Band(
      film: "Raging Bull",
      expected: [
        "Taxi Driver", "GoodFellas", "Mean Streets", "The King of Comedy", "Casino", "Rocky",
        "The Last Temptation of Christ", "Cape Fear", "The Wrestler", "The Fighter",
        "Million Dollar Baby", "The Hurricane", "Fat City",
      ]),
    // Pixar, and the drawn films of its years.
    Band(
      film: "Toy Story (1995)",
      expected: [
        "Toy Story 2", "Toy Story 3", "A Bug's Life", "Monsters, Inc.", "Finding Nemo",
        "The Incredibles", "Aladdin", "The Lion King", "Shrek", "Antz", "Babe", "Chicken Run",
        "The Nightmare Before Christmas", "Beauty and the Beast",
      ]),
    // Its sequels, and what asks what is real.
    Band(
      film: "The Matrix",
      expected: [
        "The Matrix Reloaded", "The Matrix Revolutions", "Minority Report", "Blade Runner",
        "Dark City", "eXistenZ", "Terminator 2: Judgment Day", "The Terminator", "Total Recall",
        "Inception", "Twelve Monkeys", "Gattaca", "The Thirteenth Floor", "Strange Days",
        "The Fifth Element", "V for Vendetta", "Tron Legacy", "I, Robot",
      ]),
    // Its sequels, and dread in closed rooms of the same decade.
    Band(
      film: "Alien (1979)",
      expected: [
        "Aliens", "Alien 3", "Alien: Resurrection", "Prometheus", "The Thing", "Blade Runner",
        "The Terminator", "Predator", "Event Horizon", "2001: A Space Odyssey", "Pitch Black",
        "Invasion of the Body Snatchers", "The Shining",
      ]),
    // Kurosawa, the remake, and the westerns that he led to.
    Band(
      film: "Seven Samurai",
      expected: [
        "Yojimbo", "Rashômon", "Rashomon", "Throne of Blood", "The Hidden Fortress", "Sanjuro",
        "Ran", "Kagemusha", "Ikiru", "The Magnificent Seven", "13 Assassins",
        "A Fistful of Dollars", "Once Upon a Time in the West",
      ]),
    // Allen's other comedies of New York and nerves.
    Band(
      film: "Annie Hall",
      expected: [
        "Manhattan", "Hannah and Her Sisters", "Crimes and Misdemeanors", "Sleeper",
        "Manhattan Murder Mystery", "Husbands and Wives", "Bullets Over Broadway",
        "The Purple Rose of Cairo", "Mighty Aphrodite", "Radio Days", "Love and Death",
        "When Harry Met Sally...", "When Harry Met Sally",
      ]),
    // Miyazaki, and drawn fairy tales not only for children.
    Band(
      film: "Spirited Away",
      expected: [
        "Howl's Moving Castle", "Princess Mononoke", "My Neighbor Totoro", "Castle in the Sky",
        "Kiki's Delivery Service", "Nausicaä of the Valley of the Wind", "Ponyo", "Coraline",
        "The Triplets of Belleville", "Grave of the Fireflies",
      ]),
    // Its sequels, and the one man against many of ten years.
    Band(
      film: "Die Hard",
      expected: [
        "Die Hard 2", "Die Hard: With a Vengeance", "Live Free or Die Hard", "Lethal Weapon",
        "Predator", "The Rock", "Speed", "Under Siege", "Face/Off", "True Lies", "The Fugitive",
        "Terminator 2: Judgment Day", "Con Air", "Air Force One", "Sudden Death",
        "Olympus Has Fallen", "White House Down", "Cliffhanger", "Passenger 57",
      ]),
    // The saga, and the gangsters of Scorsese and Leone.
    Band(
      film: "The Godfather",
      expected: [
        "The Godfather, Part II", "The Godfather: Part III", "GoodFellas", "Casino", "Scarface",
        "Once Upon a Time in America", "Mean Streets", "The Departed", "The Untouchables",
        "Donnie Brasco", "Road to Perdition", "Miller's Crossing", "Apocalypse Now",
        "The Conversation",
      ]),
    // Chaplin, the silent comedy, and the last of the silents.
    Band(
      film: "City Lights",
      expected: [
        "Modern Times", "The Gold Rush", "The Kid", "The Circus", "The Great Dictator", "Limelight",
        "Safety Last!", "The General", "Sunrise: A Song of Two Humans", "Monsieur Verdoux",
      ]),
    // Bogart and Bergman, and Hollywood of the war.
    Band(
      film: "Casablanca",
      expected: [
        "To Have and Have Not", "The Maltese Falcon", "The African Queen", "In a Lonely Place",
        "Gone With the Wind", "Rebecca", "The Big Sleep", "It's a Wonderful Life", "Notorious",
        "It Happened One Night", "Citizen Kane", "The Treasure of the Sierra Madre",
      ]),
    // Hitchcock in his great years.
    Band(
      film: "Vertigo (1958)",
      expected: [
        "Rear Window", "North by Northwest", "Psycho", "The Birds", "Rebecca", "Dial M for Murder",
        "The Man Who Knew Too Much", "Strangers on a Train", "Spellbound", "To Catch a Thief",
        "Notorious", "Marnie",
      ], least: 6),
    // Godard, and the New Wave.
    Band(
      film: "Breathless (1960)",
      expected: [
        "Contempt", "The 400 Blows", "Band of Outsiders", "A Woman Is a Woman", "Alphaville",
        "Jules and Jim", "Pierrot le Fou", "Masculin féminin: 15 faits précis", "Weekend",
        "Shoot the Piano Player", "Le Samouraï", "Our Music", "Masculin Feminin", "La Chinoise",
        "Vivre sa vie: Film en douze tableaux",
      ]),
    // The rest of the trilogy, and Ray's others.
    Band(
      film: "Pather Panchali",
      expected: [
        "The Unvanquished", "Apu Trilogy", "The World of Apu", "The Music Room", "The Lonely Wife",
        "Mahanagar",
        "Nobody Knows",
        "The Bicycle Thief", "Tokyo Story", "The 400 Blows", "Water", "Wild Strawberries",
      ]),
    // Wong Kar-wai.
    Band(
      film: "In the Mood for Love",
      expected: [
        "2046", "Chungking Express", "Days of Being Wild", "Happy Together", "My Blueberry Nights",
        "The Grandmaster", "Eros", "Ashes of Time Redux", "Fallen Angels", "Lost in Translation",
      ]),
    // Kiarostami, and films about filming in Iran.
    Band(
      film: "Close-Up",
      expected: [
        "Taste of Cherry", "The Wind Will Carry Us", "Certified Copy", "Ten", "ABC Africa",
        "And Life Goes On", "Under the Olive Trees", "Like Someone in Love", "24 Frames",
        "This Is Not a Film", "The Mirror", "Jafar Panahi's Taxi",
      ]),
    // Wilder, Lemmon, Monroe.
    Band(
      film: "Some Like It Hot",
      expected: [
        "The Apartment", "Sabrina", "The Seven Year Itch", "One, Two, Three", "Irma La Douce",
        "The Odd Couple", "His Girl Friday", "Tootsie", "Bringing Up Baby",
        "The Philadelphia Story",
        "The Fortune Cookie", "Gentlemen Prefer Blondes",
      ]),
    // Mizoguchi, and the Japanese masters beside him.
    Band(
      film: "Sansho the Bailiff",
      expected: [
        "Ugetsu", "Tokyo Story", "Saikaku ichidai onna", "Harakiri", "Ikiru", "Street of Shame",
        "When a Woman Ascends the Stairs", "Rashômon", "Seven Samurai", "Late Spring",
      ]),
    // Bergman. No review of it was read, so this is by its director and its likes.
    Band(
      film: "Fanny and Alexander",
      expected: [
        "Cries and Whispers", "Saraband", "Persona", "The Seventh Seal", "Autumn Sonata",
        "Wild Strawberries", "Scenes from a Marriage", "Hour of the Wolf", "The Virgin Spring",
      ]),
    // Lynch.
    Band(
      film: "The Elephant Man",
      expected: [
        "The Straight Story", "Eraserhead", "Blue Velvet", "Mulholland Drive", "Lost Highway",
        "Dune", "Twin Peaks - Fire Walk with Me", "Inland Empire", "Freaks", "Mask",
      ]),
    // The musicals of the fifties and after.
    Band(
      film: "Singin' in the Rain",
      expected: [
        "An American in Paris", "West Side Story", "The Sound of Music", "My Fair Lady",
        "Meet Me In St. Louis", "The Wizard of Oz", "Funny Face", "La La Land", "The Band Wagon",
        "Seven Brides for Seven Brothers", "Mary Poppins", "The Artist", "Top Hat",
      ]),
    // Romero, and the dead that walk.
    Band(
      film: "Night of the Living Dead (1968)",
      expected: [
        "Dawn of the Dead", "Land of the Dead", "Day of the Dead", "Diary of the Dead",
        "Shaun of the Dead", "28 Days Later", "The Crazies", "Rosemary's Baby", "Psycho",
        "The Texas Chain Saw Massacre", "Creepshow",
      ]),
    // Rio's poor quarters, and crime told with a young man's breath.
    Band(
      film: "City of God",
      expected: [
        "City of Men", "Bus 174", "Carandiru", "Elite Squad", "The Constant Gardener", "GoodFellas",
        "Amores Perros", "A Prophet", "Gomorrah", "Elite Squad: The Enemy Within",
      ]),
  ]

  @Test func namesDoNotMislead() throws {
    let list = try titles("Mommie Dearest", count: 3)
    #expect(list.first != "Die! Die, Mommie")
    #expect(try titles("Mommie Dearest").contains("Queen Bee"))
  }

  @Test(arguments: bands)
  func listIsOneThatAFilmLoverExpects(_ band: Band) throws {
    let list = try titles(band.film)
    let found = list.filter(band.expected.contains)
    #expect(found.count >= band.least, "only \(found) of \(list)")
  }
}
