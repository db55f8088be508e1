import Testing
import _FilmTestSupport

/// The script that completes the words of a command line in bash.
@Suite struct CompletionTests {
  /// Runs bash with the script, and completes the last of some words.
  private func completions(of words: [String], in folder: TemporaryFolder) throws -> [String] {
    let script = try FilmlabRun(["--generate-completion-script", "bash"])
    #expect(script.status == 0)
    let path = try folder.write(script.output, as: "filmlab.bash")
    let line = words.joined(separator: " ")
    return try FilmlabProcess.shell(
      """
      cd \(folder.path) && source \(path)
      COMP_WORDS=(\(words.map { "'\($0)'" }.joined(separator: " ")))
      COMP_CWORD=\(words.count - 1) COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
      export COMP_WORDS COMP_CWORD COMP_LINE COMP_POINT
      _filmlab '\(words[0])' '\(words[words.count - 1])' '\(words[words.count - 2])'
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    ).output.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ["filmlab", "sentiment", "rev"], ["filmlab", "sentiment", "--user-lexicon", "rev"],
    ["filmlab", "train", "sentiment", "rev"], ["filmlab", "evaluate", "sentiment", "rev"],
    ["filmlab", "recommend", "rev"], ["filmlab", "explain", "text", "--output", "rev"],
  ])
  func filesAreCompleted(words: [String]) throws {
    let folder = try TemporaryFolder(["reviews.jsonl": "{}", "review of mine.csv": "text\n"])
    let found = try completions(of: words, in: folder)
    #expect(Set(found) == ["reviews.jsonl", "review of mine.csv"])
  }

  @Test func commandsAreCompleted() throws {
    #expect(try completions(of: ["filmlab", "sen"], in: TemporaryFolder()) == ["sentiment"])
  }
}
