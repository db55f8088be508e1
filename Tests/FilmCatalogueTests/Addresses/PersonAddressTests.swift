import Testing

@testable import FilmCatalogue

/// A name's address leads back to the names that are the same.
@Suite struct PersonAddressTests {
  @Test(arguments: [
    ("Andrei Tarkovsky", "andrei_tarkovsky"), ("A. O. Scott", "a_o_scott"),
    ("Penélope Cruz", "penelope_cruz"), ("宮崎 駿", "宮崎_駿"), ("O'Brien", "obrien"),
  ]) func aNameInAnAddress(name: String, address: String) {
    #expect(PersonAddress(name: name).address == address)
  }

  @Test(arguments: [
    ("A.O. Scott", "A. O. Scott"), ("Jean-Luc Godard", "Jean Luc Godard"), ("PENÉLOPE", "penelope"),
    ("Ame\u{301}lie", "Amélie"),
  ]) func namesThatAreTheSame(one: String, other: String) {
    #expect(PersonAddress(name: one).key == PersonAddress(name: other).key)
  }

  @Test func everyNameIsFoundAtItsAddress() {
    for name in HostileTitles.all {
      let address = PersonAddress(name: name)
      #expect(PersonAddress(address.address) == address, "\(name)")
      #expect(!address.address.isEmpty && !address.address.contains("/"))
    }
  }

  @Test func namesWithoutLettersAreToldApart() {
    let long = String(repeating: "long ", count: 60)
    let names = ["...", "***", "🎬", "", long, long + "er"]
    #expect(Set(names.map { PersonAddress(name: $0).key }).count == names.count)
  }
}
