import Foundation
import Testing

/// Ten years of a diary, brought in, found again and taken out.
@Suite(.enabled(if: Corpus.hasPepys, Comment(rawValue: Corpus.absent)))
struct `A diary of ten years in a client's vault` {
    @Test
    func `comes in whole, is found, listed and shown, and goes out as it came`() throws {
        let home = try Home(roles: "client")
        let came = try PlainLine.lines(ofFile: Corpus.pepys)
        let report = try home.ok(
            "import",
            Corpus.pepys,
            "--map",
            "text=body",
            "--map",
            "date=at",
            "--json"
        )
        #expect(report.document["imported"] as? Int == came.count)
        #expect(report.document["skipped"] as? Int == 0)
        try home.begin(as: "client")
        try searched(home, came)
        try listed(home, came)
        try goneOut(home, came)
        #expect(try home.ok("verify", "--json").document["ok"] as? Bool == true)
        let again = try home.ok(
            "import",
            Corpus.pepys,
            "--map",
            "text=body",
            "--map",
            "date=at",
            "--json"
        )
        #expect(again.document["imported"] as? Int == 0)
        #expect(again.document["skipped"] as? Int == came.count)
    }

    private func goneOut(_ home: Home, _ came: [PlainLine]) throws {
        let went = try home.exported()
        #expect(went.count == came.count)
        let byID = Dictionary(went.map { ($0.text("id"), $0) }) { $1 }
        for entry in came {
            let copy = try #require(byID[entry.text("id")])
            #expect(copy["body"] == entry["text"])
            #expect(copy["at"] == entry["date"])
            #expect(Set(copy.members.keys).isSubset(of: ["at", "body", "id", "kind", "status"]))
        }
    }

    private func searched(_ home: Home, _ came: [PlainLine]) throws {
        let texts = came.map { $0.text("text").lowercased() }
        let blessed = try home.ok("search", #""blessed be god""#, "--json", "--limit", "200")
        // The naive count, with whatever stands between the words taken for a space.
        let naive = texts.count {
            $0.split { !$0.isLetter && $0 != "’" }.joined(separator: " ").contains("blessed be god")
        }
        #expect(blessed.document["total"] as? Int == naive)
        #expect(blessed.list("hits").count == naive)
        let plague = try home.ok("search", "plague", "--json", "--limit", "1000")
        let words = texts.count {
            $0.split { !$0.isLetter && !$0.isNumber && $0 != "’" }
                .contains { $0 == "plague" || $0 == "plague’s" }
        }
        let total = try #require(plague.document["total"] as? Int)
        #expect(total >= words - 2 && total <= texts.count { $0.contains("plague") })
        for hit in plague.list("hits") {
            #expect((hit["snippet"] as? String)?.lowercased().contains("plague") == true)
        }
        for pair in [("gayeté", "gayete"), ("envoyé", "ENVOYE"), ("Reulé", "reule")] {
            let found = try [pair.0, pair.1].map { try home.ok("search", $0, "--json") }
            #expect((found[0].document["total"] as? Int ?? 0) > 0)
            #expect(found[0].list("hits").map(\.id) == found[1].list("hits").map(\.id))
        }
        // The same letter, decomposed.
        let decomposed = try home.ok("search", "gayete\u{301}", "--json")
        #expect((decomposed.document["total"] as? Int ?? 0) > 0)
        #expect(
            try home.ok("search", "nosuchwordanywhere", "--json").document["total"] as? Int == 0
        )
    }

    private func listed(_ home: Home, _ came: [PlainLine]) throws {
        let fire = try home.ok(
            "list",
            "--since",
            "1666-09-02",
            "--until",
            "1666-09-06",
            "--json"
        )
        let dates = fire.list("records").compactMap { $0["at"] as? String }
        #expect(
            dates == ["1666-09-06", "1666-09-05", "1666-09-04", "1666-09-03", "1666-09-02"]
        )
        let all = try home.ok("list", "--json").list("records").map { $0["at"] as? String ?? "" }
        #expect(all.count == came.count)
        #expect(all == all.sorted(by: >))
        #expect(all.suffix(2) == ["", ""], "the two without a date stand at the end")
        let entry = try #require(came.first { $0.text("date") == "1666-09-02" })
        let id = try #require(fire.list("records").last?.id)
        let shown = try home.ok("show", id, "--json")
        #expect(shown["body"].map { Array($0.utf8) } == entry["text"])
        #expect(shown["externalID"] == entry.text("id"))
    }
}

extension [String: any Sendable] {
    var id: String? { self["id"] as? String }
}
