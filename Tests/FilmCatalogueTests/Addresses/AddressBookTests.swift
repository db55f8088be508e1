import Dispatch
import FilmData
import GRDB
import Testing

@testable import FilmCatalogue

/// What is kept follows the catalogue, and nobody waits for what another makes.
@Suite struct AddressBookTests {
  private let made: MadeCatalogue

  init() throws {
    made = try MadeCatalogue()
    try made.add("movieId,title,genres\n1,Alpha (1990),Drama", as: "movies.csv")
  }

  @Test func othersGoOnWithWhatWasThere() throws {
    let (begun, others) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let book = AddressBook(catalogue: made.catalogue, models: PageModels()) {
      begun.signal()
      others.wait()
    }
    try book.prepare()
    try made.add("movieId,title,genres\n1,Alpha (1990),Drama\n2,Beta (1991),War", as: "more.csv")
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var renewed: Result<Int, any Error>?
    DispatchQueue.global().async {
      renewed = Result { try book.entries().films.count }
      done.signal()
    }
    #expect(begun.wait(timeout: .now() + 20) == .success)
    #expect(book.oldEntryCount == 0)
    #expect(try book.entries().films.count == 1)
    // What is made of them must not be kept.
    #expect(book.oldEntryCount == 1)
    // Addresses are never those of before.
    #expect(try book.films().count == 2)
    others.signal()
    #expect(done.wait(timeout: .now() + 20) == .success)
    #expect(try renewed?.get() == 2)
    #expect(try book.entries().films.count == 2)
    #expect(book.oldEntryCount == 1)
  }

  @Test func countsFollowARating() throws {
    let book = AddressBook(catalogue: made.catalogue, models: PageModels())
    #expect(try book.counts(book.entries()).map(\.counts.audience.ratingCount) == [0])
    try made.catalogue.rate(1, stars: 5)
    #expect(try book.counts(book.entries()).map(\.counts.audience.ratingCount) == [1])
    try Catalogue(made.catalogue.path).delete(.rating, of: 1)
    #expect(try book.counts(book.entries()).map(\.counts.audience.ratingCount) == [0])
  }
}
