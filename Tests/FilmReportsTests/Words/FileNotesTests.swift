import Testing

@testable import FilmReports

struct FileNotesTests {
  @Test func `many files with one problem give one note`() {
    var notes = FileNotes()
    for number in 1...3_000 {
      notes.add("f\(number).csv:\(number): skipped: no text", path: "f\(number).csv")
    }
    #expect(
      notes.take() == [
        "f1.csv:1: skipped: no text; the same in 2999 more files: f2.csv, f3.csv, …"
      ])
    #expect(notes.take().isEmpty)
  }

  @Test func `few files have notes of their own`() {
    var notes = FileNotes()
    let lines = (1...3).map { "f\($0).csv: a note" }
    for line in lines { notes.add(line, path: String(line.prefix(6))) }
    #expect(notes.take() == lines)
  }

  @Test func `several problems of one file stay, in their order`() {
    var notes = FileNotes()
    for line in 1...5 { notes.add("a.csv:\(line): broken", path: "a.csv") }
    for file in ["b", "c", "d", "e"] { notes.add("\(file): took text from review", path: file) }
    notes.add("e:9: broken", path: "e")
    let lines = notes.take()
    #expect(lines.prefix(5).allSatisfy { $0.hasPrefix("a.csv:") })
    #expect(lines[5] == "b: took text from review; the same in 3 more files: c, d, …")
    #expect(lines[6] == "e:9: broken" && lines.count == 7)
  }

  @Test func `numbers that differ are the same problem`() {
    var notes = FileNotes()
    for number in 1...4 { notes.add("f\(number): 1\(number)0 more skipped", path: "f\(number)") }
    #expect(notes.take().count == 1)
  }
}
