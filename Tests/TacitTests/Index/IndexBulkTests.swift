import Foundation
import Practice
import Search
import Testing

@testable import Tacit

@Suite struct `Records of which more come than memory should hold` {
    @Test(arguments: [1 << 10, 20 << 10])
    func `go into one segment of their engagement all the same`(limit: Int) throws {
        try TransferScene.fresh { vault in
            var random = SeededRandom(seed: 6)
            let names = ["Ana", "Ben", "Cid"]
            let lines = (0..<1_500).map { number in
                let body = IndexWords.long(&random, words: number.isMultiple(of: 50) ? 300 : 6)
                let kind = number.isMultiple(of: 9) ? "psychotherapy-note" : "progress-note"
                return #"{"client":"\#(random.pick(names))","kind":"\#(kind)","body":"\#(body)"}"#
            }
            _ = try vault.bring(jsonLines: lines.joined(separator: "\n") + "\n")
            let oracle = try IndexOracle(vault)
            // As `reindex` does, but for the limit.
            try vault.writing { ledger in
                let indexing = try BulkIndexing(ledger, limit: limit)
                var problems: [IntegrityProblem] = []
                for compartment in try ledger.allCompartments(problems: &problems) {
                    indexing.begin(compartment)
                    for record in try ledger.indexedRecords(of: compartment) {
                        try indexing.add(record, to: compartment)
                    }
                }
                try indexing.finish()
                return ((), AuditEvent(action: .reindex, now: try SampleVault.moment))
            }
            #expect(try vault.verify().problems == [])
            for text in ["w1*", "rest* OR god", "NOT w2* w3*", "kind:progress-note"] {
                let scope = IndexOracle.Scope(isNamed: true)
                try vault.expect(text, scope, as: oracle, "\(limit)")
            }
            let segments = try vault.reading { ledger in
                try ledger.allCompartments().map { compartment in
                    guard case .root(let root) = compartment.index.standing else { return 0 }
                    return root.segments.count
                }
            }
            #expect(segments.filter { $0 > 0 } == Array(repeating: 1, count: 6))
        }
    }
}
