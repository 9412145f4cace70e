import Practice
import Rules
import Testing

/// Every finding that some action of some shape brings about, looked at as text.
@Suite struct `A finding of any rule` {
    @Test func `is met by the sweep for most rules that find anything`() throws {
        let met = Set(FindingSweep.findings.map(\.rule))
        let silent = Rulebook.rules.map(\.id).filter { !met.contains($0) }
        #expect(met.count >= Rulebook.rules.count / 2, "not met: \(silent)")
    }

    @Test func `is lower case, on one line, and without a full stop`() {
        for finding in FindingSweep.findings {
            #expect(!finding.reason.isEmpty && !finding.reason.contains("\n"), "\(finding)")
            #expect(Voice.beginsLow(finding.reason), "\(finding.rule): \(finding.reason)")
            #expect(Voice.endsOpen(finding.reason), "\(finding.rule): \(finding.reason)")
            #expect(Voice.endsOpen(finding.wayOut), "\(finding.rule): \(finding.wayOut)")
        }
    }

    @Test func `repeats nothing of a record, a person or a request`() {
        for finding in FindingSweep.findings {
            let text = finding.reason + finding.wayOut
            #expect(!text.lowercased().contains(FindingSweep.mark), "\(finding.rule): \(text)")
        }
    }

    @Test func `judges nobody`() {
        for finding in FindingSweep.findings {
            #expect(ForbiddenWording.found(in: finding.reason + "; " + finding.wayOut) == [])
        }
    }

    @Test func `shows a way out wherever it stops something`() {
        for finding in FindingSweep.findings where finding.isBlocking {
            #expect(!finding.wayOut.isEmpty, "\(finding.rule): \(finding.reason)")
        }
    }

    @Test func `names a kind that there is where a document settles it`() {
        for finding in FindingSweep.findings {
            guard let document = finding.document else { continue }
            #expect(Kind.named(document) != nil, "\(finding.rule): \(document)")
        }
    }
}
