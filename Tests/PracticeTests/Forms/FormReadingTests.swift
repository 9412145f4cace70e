import Practice
import Testing

@Suite struct `A form that a person filled` {
    private func read(_ kind: String, _ text: String) throws -> FormText.Reading {
        FormText(kind: try #require(Kind.named(kind))).reading(text)
    }

    @Test func `may have its headings in any order, in any case, by title or by name`() throws {
        let text = """
            # DAP note
            ## PLAN ##
            rest
            ##\tsessionnumber  \t
            12
            ## data
            slept
            ## modality AND frequency #
            CBT
            """
        let reading = try read("dap-note", text)
        #expect(reading.note.value(of: "plan") == "rest")
        #expect(reading.note.value(of: "sessionNumber") == "12")
        #expect(reading.note.value(of: "data") == "slept")
        #expect(reading.note.value(of: "modality") == "CBT")
        #expect(reading.note.fields.count == 4 && reading.unknownHeadings.isEmpty)
    }

    @Test func `joins what stands below the same heading twice`() throws {
        let reading = try read("dap-note", "## Plan\n\none\n\n## Data\nx\n## plan\ntwo\n")
        #expect(reading.note.value(of: "plan") == "one\n\ntwo")
    }

    @Test func `has sections of the writer's own where the kind takes them`() throws {
        let reading = try read(
            "coaching-session",
            "## Dream ##\na boat\n\n## Goal or topic\nsail\n## dream\nblue\n"
        )
        #expect(reading.note.value(of: "Dream") == "a boat\n\nblue")
        #expect(reading.note.value(of: "goal") == "sail")
        #expect(reading.note.body.isEmpty && reading.unknownHeadings.isEmpty)
        // What the form says by itself stays where nobody emptied it.
        #expect(reading.note.value(of: "focus") == "solution")
    }

    @Test func `loses a preset only where it is emptied`() throws {
        let emptied = try read("goal", "# Goal\n## Owner\n## Status\nreached\n")
        #expect(emptied.note.value(of: "owner") == nil)
        #expect(emptied.note.value(of: "status") == "reached")
    }

    @Test func `keeps in its text what the kind has no heading for, and names all of it`() throws {
        let text = "# Mood\nabove\n## Rating\n7\n## Wether\nrain\n\n## Sky\ngrey\n## Context\ntrain"
        let reading = try read("mood", text)
        #expect(reading.unknownHeadings == ["Wether", "Sky"])
        #expect(reading.note.value(of: "rating") == "7")
        #expect(reading.note.value(of: "context") == "train")
        #expect(reading.note.body == "above\n\n## Wether\nrain\n\n## Sky\ngrey")
        // And there it stays, as text, without being named again.
        let kind = try #require(Kind.named("mood"))
        let form = FormText(kind: kind, original: reading.note)
        expectSame(form.note(from: form.text), reading.note)
        #expect(form.reading(form.text).unknownHeadings.isEmpty)
    }

    @Test func `is the same with the line ends of another system`() throws {
        let kind = try #require(Kind.named("dap-note"))
        let text =
            "# DAP note\n\nfree\ntext\n\n## Plan\n<!-- what comes next (required) -->\na\n\nb\n## Data\nc\n"
        let other = text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        let form = FormText(kind: kind)
        expectSame(form.note(from: other), form.note(from: text))
        #expect(form.note(from: other).value(of: "plan") == "a\n\nb")
        // A carriage return of the writer's own is none of the form's.
        #expect(form.note(from: "## Plan\na\r\nb\n").value(of: "plan") == "a\r\nb")
    }

    @Test func `keeps comments that are not the form's own`() throws {
        let text = "## Plan\n<!-- what comes next (required) -->\n<!-- ask B. -->\nrest\n"
        #expect(try read("dap-note", text).note.value(of: "plan") == "<!-- ask B. -->\nrest")
    }

    @Test(arguments: ["##", "## ", "##Plan", "### Plan", " ## Plan", "#Plan", "\\## Plan"])
    func `takes only headings for headings`(line: String) throws {
        let reading = try read("dap-note", "## Data\nx\n\(line)\ny")
        #expect(reading.note.value(of: "plan") == nil)
        #expect(reading.note.fields.map(\.name) == ["data"])
    }

    @Test func `is told from a text that only has headings of its own`() throws {
        let form = FormText(kind: try #require(Kind.named("mood")))
        #expect(!form.isForm("# A title\n\ntext\n## Another heading"))
        #expect(!form.isForm("text without anything"))
        #expect(form.isForm("text\n## rating ##\n7"))
        #expect(form.isForm("\n# mood #\n"))
    }
}
