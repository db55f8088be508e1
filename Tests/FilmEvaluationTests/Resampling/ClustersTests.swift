import FilmEvaluation
import Testing

struct ClustersTests {
  @Test func `numbers keys in their own order`() {
    let clusters = Clusters(["stalker", "mirror", "stalker", "nostalghia"])
    #expect(clusters.count == 3)
    #expect(clusters.indices == [2, 0, 2, 1])
  }

  @Test func `closes the gaps between numbers`() {
    let clusters = Clusters([70, -5, 70, 3])
    #expect(clusters.count == 3)
    #expect(clusters.indices == [2, 0, 2, 1])
  }

  @Test func `shuffled examples keep their numbers`() {
    let keys = (0..<100).map { "film \($0 % 23)" }
    let order = Array(keys.indices).shuffled(seed: 4)
    let clusters = Clusters(keys)
    #expect(Clusters(order.map { keys[$0] }).indices == order.map { clusters.indices[$0] })
  }

  @Test func `no examples have no clusters`() {
    #expect(Clusters([String]()).count == 0)
  }
}
