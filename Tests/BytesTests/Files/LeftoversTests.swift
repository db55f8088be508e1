import Glibc
import Testing
import _FilmTestSupport

@testable import Bytes

@Suite struct LeftoversTests {
  private let dead = DeadProcess.number

  @Test func whatDeadProcessesLeftIsRemoved() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", as: "a.\(dead).partial")
    try folder.makeFolder("b.\(dead).unpacking/c")
    try folder.write("x", as: "b.\(dead).unpacking/c/d")
    try folder.write("x", as: ".dat.nosync\(String(dead, radix: 16)).aB3xYz")
    for name in ["a", "a.partial", "notes.txt"] { try folder.write("x", as: name) }
    Leftovers.sweep(folder.path, where: { _ in true })
    #expect(try folder.names() == ["a", "a.partial", "notes.txt"])
  }

  @Test func whatIsNotOursStays() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", as: "The.Mirror.\(dead).partial")
    var found: [String] = []
    Leftovers.sweep(folder.path) {
      found.append($0.name.base)
      return false
    }
    #expect(found == ["The.Mirror"])
    #expect(try folder.names() == ["The.Mirror.\(dead).partial"])
  }

  @Test func whatALivingProcessWritesStays() throws {
    let folder = try TemporaryFolder()
    // By its number: an earlier version of the program takes no lock.
    try folder.write("x", as: TemporaryName.own("a"))
    // By its lock: the process may run in another container.
    let descriptor = try LockedFile.create(folder.path("b.\(dead).partial"))
    Leftovers.sweep(folder.path, where: { _ in true })
    #expect(try folder.names() == [TemporaryName.own("a"), "b.\(dead).partial"])
    close(descriptor)
    Leftovers.sweep(folder.path, where: { _ in true })
    #expect(try folder.names() == [TemporaryName.own("a")])
  }

  @Test func aLinkIsNoLeftover() throws {
    let folder = try TemporaryFolder()
    let kept = try folder.write("x", as: "kept")
    #expect(symlink(kept, folder.path("a.\(dead).partial")) == 0)
    #expect(mkfifo(folder.path("b.\(dead).partial"), 0o600) == 0)
    Leftovers.sweep(folder.path, where: { _ in true })
    #expect(try folder.names().count == 3)
  }

  @Test func aFolderThatIsNotThere() {
    Leftovers.sweep("/nowhere/at/all", where: { _ in true })
  }
}
