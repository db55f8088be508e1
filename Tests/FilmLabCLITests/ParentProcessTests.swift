import Testing
import _FilmTestSupport

/// A command that another program started for itself ends with it.
@Suite struct ParentProcessTests {
  /// A shell that starts the command, with an input that never ends, and is killed.
  ///
  /// The output of both can be read to its end only once the command has ended.
  private func run(_ variable: String, thenWait wait: String) throws -> String {
    let folder = try TemporaryFolder()
    let (fifo, output) = (folder.path("endless"), folder.path("scored.jsonl"))
    let line = """
      mkfifo '\(fifo)'; exec 3<>'\(fifo)'
      \(variable) "$FILMLAB" sentiment - --output '\(output)' <&3 &
      \(wait); kill -KILL $$
      """
    let said = try FilmlabProcess.shell(line).output
    #expect(try folder.names() == ["endless"])
    return said
  }

  @Test(.timeLimit(.minutes(10)), arguments: ["sleep 1", "true"])
  func itEndsWithItsParent(wait: String) throws {
    let said = try run("FILMLAB_PARENT=$$", thenWait: wait)
    #expect(said.hasSuffix("stopped; nothing was written\n"))
  }

  @Test func aLivingParentChangesNothing() throws {
    let line = """
      echo '{"text":"A gem."}' | FILMLAB_PARENT=$$ "$FILMLAB" sentiment - --quiet
      exit 3
      """
    let run = try FilmlabProcess.shell(line)
    #expect(run.status == 3)
    #expect(run.output.hasPrefix("{\"row\":1,\"label\":\"fresh\""))
  }
}
