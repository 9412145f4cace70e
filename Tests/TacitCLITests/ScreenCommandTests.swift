import TestSupport
import Testing

/// The screening of a text outside any vault.
@Suite struct `Screening at the command line` {
    private func screen(_ text: String, _ arguments: String...) throws -> TacitHome.Outcome {
        try TacitHome().run(["screen", "-"] + arguments, input: Array(text.utf8))
    }

    private func spans(_ outcome: TacitHome.Outcome) -> [(start: Int, length: Int, text: String)] {
        outcome.list("findings").compactMap { finding in
            guard let span = finding["span"] as? [String: any Sendable],
                let start = span["start"] as? Int, let length = span["length"] as? Int,
                let text = span["text"] as? String
            else { return nil }
            return (start, length, text)
        }
    }

    @Test func `needs no vault, and says what was found with its place, level and qualifiers`()
        throws
    {
        let outcome = try screen("She says: I want to die.", "--json")
        #expect(outcome.status == 0 && outcome.talk.isEmpty, "\(outcome.talk)")
        let finding = try #require(outcome.list("findings").first)
        #expect(finding["rule"] as? String == "RF-04")
        #expect(finding["level"] as? String == "urgent")
        #expect(finding["category"] as? String == "S2")
        #expect(finding["qualifiers"] is [any Sendable])
        let span = try #require(spans(outcome).first)
        #expect(span.text.contains("want to die") && span.length == span.text.unicodeScalars.count)
    }

    @Test(arguments: ["", "🧠\u{200D}🧠 e\u{301}\r\n", "é\u{0}\u{FEFF} ", "“ ”\n\n"])
    func `counts in Unicode scalars of the text as it is`(_ before: String) throws {
        let text = before + "I want to die."
        let found = spans(try screen(text, "--json"))
        #expect(!found.isEmpty)
        for span in found {
            let scalars = Array(text.unicodeScalars)[span.start..<span.start + span.length]
            #expect(scalars.elementsEqual(span.text.unicodeScalars), "\(span)")
        }
    }

    @Test func `takes phrases instead of the lexicon, of which no rule asks anything`() throws {
        let text = "No blue moon today. A green moon, perhaps. I want to die."
        let outcome = try screen(text, "--target", "blue moon", "--target", "green moon", "--json")
        let findings = outcome.list("findings")
        #expect(spans(outcome).map(\.text) == ["blue moon", "green moon"])
        #expect(findings.allSatisfy { $0["category"] as? String == "target" })
        #expect(outcome.output.contains(#""rule":null"#))
        let first = try #require(findings.first)
        #expect(first["qualifiers"] as? [String] == ["negated"])
    }

    @Test func `reads the text as that of whom is meant`() throws {
        let text = "Client presents with major depressive disorder. Started sertraline 50 mg."
        let coach = try screen(text, "--reader", "coach", "--json").list("findings")
        #expect(coach.contains { $0["level"] as? String == "scope" })
        for reader in ["therapist", "journal", "psychotherapy-note"] {
            let found = try screen(text, "--reader", reader, "--json").list("findings")
            #expect(!found.contains { $0["level"] as? String == "scope" }, "\(reader)")
        }
        let apart = try screen(text, "--reader", "psychotherapy-note", "--json").list("findings")
        #expect(apart.contains { $0["rule"] as? String == "CD-03" })
    }

    @Test func `says that nothing was found, and that this is no assessment, when it was asked`()
        throws
    {
        let text = "They planned the garden."
        let outcome = try screen(text)
        #expect(outcome.output == "No listed wording found. This is not an assessment.\n")
        #expect(try screen(text, "--json").output == #"{"findings":[]}"# + "\n")
        #expect(try screen("").output.contains("not an assessment"))
    }

    @Test func `shows a person one line for each, with the words`() throws {
        let outcome = try screen("Monday: I want to die.\nTuesday: I want to\ndie.")
        let lines = outcome.output.split(separator: "\n")
        #expect(!lines.isEmpty)
        for line in lines {
            #expect(line.contains("urgent") && line.contains("RF-04") && line.contains("\""))
        }
    }

    @Test func `reads any bytes, from a file or from standard input`() throws {
        let home = try TacitHome()
        let bytes =
            Array("caf\u{e9}".unicodeScalars.map { UInt8($0.value) })
            + Array(
                " \u{0} I want to die. ".utf8
            ) + [0xFF, 0xFE, 0xED, 0xA0, 0x80]
        let path = try home.write(bytes, to: "latin.txt")
        let file = try home.run("screen", path, "--json")
        let piped = try home.run(["screen", "-", "--json"], input: bytes)
        #expect(file.status == 0 && !file.list("findings").isEmpty, "\(file.talk)")
        #expect(file.output == piped.output)
        let missing = try home.run("screen", home.file("nothing"), "--json")
        #expect(missing.status == 74)
    }

    @Test func `reads a large text`() throws {
        let home = try TacitHome()
        let line = "They planned the garden and the road to the sea, in peace and quiet.\n"
        let text = String(repeating: line, count: 60_000) + "I want to die.\n"
        let path = try home.write(text.utf8, to: "large.txt")
        let outcome = try home.run("screen", path, "--json")
        #expect(outcome.status == 0)
        #expect(spans(outcome).first?.start ?? 0 >= line.unicodeScalars.count * 60_000)
    }

    @Test func `keeps nothing`() throws {
        let home = try TacitHome()
        _ = try home.run(["screen", "-"], input: Array("I want to die.".utf8))
        #expect(
            try home.shell("find . -type f ! -name '.in-*' ! -name '.out-*' ! -name '.err-*'")
                .output.isEmpty
        )
    }

    @Test(arguments: [
        [], ["-", "--record", "ABCD"], ["-", "--reader", "nurse"], ["-", "--target", " "],
        ["-", "--target", "x", "--reader", "coach"], ["--record", "ABCD", "--target", "x"],
    ])
    func `is refused where nobody can know what is meant`(_ arguments: [String]) throws {
        #expect(try TacitHome().run(["screen"] + arguments).status == 64)
    }
}
