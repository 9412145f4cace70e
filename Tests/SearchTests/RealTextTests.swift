import Foundation
import Search
import Testing

@Suite struct `Real texts are found` {
    private struct Entry: Decodable {
        let id: String
        let text: String
    }

    private struct Turn: Decodable {
        let content: String
    }

    private func diary() throws -> [Entry] {
        let decoder = JSONDecoder()
        return try SampleData.data("text/pepys/pepys.jsonl").split(separator: UInt8(ascii: "\n"))
            .map { try decoder.decode(Entry.self, from: $0) }
    }

    /// Everything that is neither letter, digit nor apostrophe as one space; lower case.
    private func plain(_ text: String) -> String {
        var plain = " "
        for scalar in text.lowercased().replacingOccurrences(of: "’", with: "'").unicodeScalars {
            guard scalar.properties.generalCategory != .format else { continue }
            let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if isWord || scalar == "'" {
                plain.unicodeScalars.append(scalar)
            } else if plain.last != " " {
                plain += " "
            }
        }
        return plain + " "
    }

    @Test(
        .enabled(
            if: SampleData.has("text/pepys/pepys.jsonl"),
            "the diary is not beside the checkout"
        )
    )
    func `a diary of ten years gives up its phrases and words`() throws {
        let entries = try diary()
        for (query, needles) in [
            ("\"blessed be god\"", ["blessed be god"]), ("plague", ["plague", "plague's"]),
            ("\"and so to bed\"", ["and so to bed"]), ("\"my wife\"", ["my wife", "my wife's"]),
        ] {
            let expected = Set(
                entries.filter { entry in
                    let text = plain(entry.text)
                    return needles.contains { text.contains(" \($0) ") }
                }.map(\.id)
            )
            var scan = Scan<String>(try Query(query))
            for entry in entries {
                scan.offer(entry.id, sortKey: 0, parts: [TextPart(.body, entry.text)])
            }
            let result = scan.finish(limit: 10_000)
            #expect(expected.count > 20, "\(query)")
            let found = Set(result.hits.map(\.id))
            #expect(found.symmetricDifference(expected).sorted() == [], "\(query)")
        }
    }

    @Test(
        .enabled(
            if: SampleData.has("text/zh-dialogues/data"),
            "the dialogues are not beside the checkout"
        )
    )
    func `any run of Chinese is found wherever it stands, and nowhere else`() throws {
        let decoder = JSONDecoder()
        let texts = try SampleData.names(in: "text/zh-dialogues/data", suffix: ".json").prefix(60)
            .map { name in
                try decoder.decode(
                    [Turn].self,
                    from: SampleData.data("text/zh-dialogues/data/\(name)")
                ).map(\.content).joined(separator: "\n")
            }
        for seed in UInt64(0)..<60 {
            var random = SeededGenerator(seed)
            let runs = random.pick(texts).split { !("\u{4E00}"..."\u{9FFF}").contains($0) }
            let run = random.pick(runs)
            let length = Int.random(in: 1...min(6, run.count), using: &random)
            let start = Int.random(in: 0...run.count - length, using: &random)
            let query = String(run.dropFirst(start).prefix(length))
            let expected = texts.indices.filter { texts[$0].contains(query) }
            let result = try search(query, Array(texts), limit: 1_000)
            #expect(result.hits.map(\.id).sorted() == expected, "seed \(seed): \(query)")
            let snippet = Snippet(try Query(query), texts[expected[0]])
            #expect(snippet.matches.contains { snippet.text[$0].contains(query) }, "seed \(seed)")
        }
    }

    @Test(
        .enabled(if: SampleData.has("text/udhr"), "the declarations are not beside the checkout")
    )
    func `each word of a text finds that text and marks itself, in every language`() throws {
        let names = try SampleData.names(in: "text/udhr", suffix: ".txt")
        #expect(names.count > 20)
        for name in names where name != "SOURCE.txt" {
            let text = String(try SampleData.text("text/udhr/\(name)").prefix(3_000))
            let read = tokens(of: text)
            #expect(read.count > 100, "\(name)")
            for token in read where token.token.start % 7 == 0 {
                let bytes = Array(text.utf8)[token.token.start..<token.token.end]
                let word = String(decoding: bytes, as: UTF8.self)
                #expect(try finds(quoted(word), in: text), "\(word) in \(name)")
                let snippet = Snippet(try Query(quoted(word)), text)
                #expect(!snippet.matches.isEmpty, "\(word) in \(name)")
            }
        }
    }

    @Test(
        .enabled(if: SampleData.has("text/udhr"), "the declarations are not beside the checkout")
    )
    func `each line of a text is a phrase of it, also decomposed and in capitals`() throws {
        for name in try SampleData.names(in: "text/udhr", suffix: ".txt") where name != "SOURCE.txt"
        {
            let text = String(try SampleData.text("text/udhr/\(name)").prefix(4_000))
            let decomposed = text.decomposedStringWithCanonicalMapping
            for line in text.split(separator: "\n").prefix(12) {
                let phrase = String(line.prefix(40))
                guard let query = try? Query(quoted(phrase)) else { continue }
                var scan = Scan<Int>(query)
                // The cut may have gone through a word; its beginning is then no word of the text.
                scan.offer(0, sortKey: 0, parts: [TextPart(.body, phrase.uppercased())])
                scan.offer(
                    1,
                    sortKey: 0,
                    parts: [TextPart(.body, phrase.decomposedStringWithCanonicalMapping)]
                )
                scan.offer(2, sortKey: 0, parts: [TextPart(.body, "x " + phrase + " y")])
                #expect(scan.finish(limit: 9).total == 3, "\(phrase) in \(name)")
            }
            #expect(firstDifference(text, decomposed) == nil, "\(name)")
        }
    }
}
