internal import FilmData

/// The directors and actors of a model's films, by their names.
struct ModelPeople: Sendable {
  /// A part in a film.
  struct Credit: Sendable {
    var role: FilmCredit.Role
    /// The film's index in the model.
    var film: Int32
    /// The person's place in ``ModelPeople/people``.
    var person: Int32
  }

  private(set) var people: [PeopleIndex.Person] = []
  private(set) var byKey: [String: Int32] = [:]
  private(set) var credits: [Credit] = []

  /// - Complexity: O(names of all films).
  init(_ films: FilmList) {
    // A name is written the same way in most films.
    var byName: [String: Int32] = [:]
    func add(_ role: FilmCredit.Role, _ film: Int, _ utf8: UnsafeBufferPointer<UInt8>) {
      let name = String(decoding: utf8, as: UTF8.self)
      if name.isEmpty { return }
      let person = byName[name] ?? place(of: name)
      byName[name] = person
      credits.append(Credit(role: role, film: Int32(film), person: person))
    }
    films.forEachDirector { add(.director, $0, $1) }
    films.forEachActor { add(.actor, $0, $1) }
  }

  private mutating func place(of name: String) -> Int32 {
    let address = PersonAddress(name: name)
    if let known = byKey[address.key] { return known }
    let place = Int32(people.count)
    byKey[address.key] = place
    people.append(.init(name: name, address: address))
    return place
  }
}
