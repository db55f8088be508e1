import Testing
import _FilmTestSupport

/// A command that another program started for itself ends with it.
@Suite struct ParentProcessTests {
  /// What is said by a command, with an input that never ends, whose shell is killed.
  ///
  /// The output of both can be read to its end only once the command has ended.
  @Test(.timeLimit(.minutes(10)), arguments: ["sleep 1", "true"])
  func itEndsWithItsParent(wait: String) throws {
    let folder = try TemporaryFolder()
    let line = """
      yes '{"text":"A gem."}' 2>/dev/null | \\
        FILMLAB_PARENT=$$ "$FILMLAB" sentiment - --output '\(folder.path("scored.jsonl"))' &
      \(wait); kill -KILL $$
      """
    let said = try FilmlabProcess.shell(line).output
    #expect(try folder.names() == [])
    #expect(said.hasPrefix("stopped; nothing was written\n"))
  }

  @Test(.timeLimit(.minutes(10))) func itEndsThoughItWaitsForInput() throws {
    let folder = try TemporaryFolder()
    let line = """
      mkfifo '\(folder.path("silent"))'; exec 3<>'\(folder.path("silent"))'
      FILMLAB_PARENT=$$ "$FILMLAB" sentiment - <&3 &
      sleep 1; kill -KILL $$
      """
    // On a busy machine the parent may be gone before there is anything to wait for.
    #expect(["", "stopped after 0 reviews\n"].contains(try FilmlabProcess.shell(line).output))
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
