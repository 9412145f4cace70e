import Practice
import Testing

@testable import Exchange

@Suite
struct `A jrnl journal` {
    @Test
    func `has an entry for each line that begins with a date in brackets`() throws {
        let records = try ForeignSamples.jrnl(
            """
            [2026-03-02 15:40] Slept well.
            Walked to the river.

            Twice.

            [2026-03-03 08:05:30] Only a title

            """
        )
        #expect(records.map(\.record.note.title) == ["Slept well.", "Only a title"])
        #expect(records.map(\.record.note.body) == ["Walked to the river.\n\nTwice.", ""])
        #expect(
            records.map(\.record.note.at?.iso) == [
                "2026-03-02T15:40:00+01:00", "2026-03-03T08:05:30+01:00",
            ]
        )
        #expect(records.map(\.takesLocalZone) == [true, true])
    }

    @Test
    func `has tags where words begin with an at sign, and a star at the end of a title`() throws {
        let records = try ForeignSamples.jrnl(
            """
            [2026-03-02 15:40] Met @Ines. *
            About @OS/2 and @c++, write to ines@example.org
            @ines again
            [2026-03-02 16:00] It was **great**
            """
        )
        #expect(records[0].record.note.tags == ["ines", "os/2", "c++", "starred"])
        #expect(records[0].record.note.title == "Met @Ines.")
        #expect(records[1].record.note.tags.isEmpty)
        #expect(records[1].record.note.title == "It was **great**")
    }

    @Test
    func `keeps lines in brackets that are no dates as text, and tells of those like one`() throws {
        let records = try ForeignSamples.jrnl(
            """
            [2026-03-02 15:40] Notes
            [1] a footnote
            [see there] a word
            [2026-13-45 99:99] no day of any calendar
            """
        )
        #expect(records.count == 1)
        #expect(
            records[0].record.note.body
                == "[1] a footnote\n[see there] a word\n[2026-13-45 99:99] no day of any calendar"
        )
        #expect(records[0].leftOut == [LeftOut("[2026-13-45 99:99]", .unreadableDate)])
    }

    @Test
    func `keeps what stands before the first date as a note without one`() throws {
        let records = try ForeignSamples.jrnl("A preface\n\n[2026-03-02 15:40] One\n")
        #expect(records.map(\.record.note.at?.iso) == [nil, "2026-03-02T15:40:00+01:00"])
        #expect(records[0].record.note.body == "A preface")
        #expect(records[0].leftOut == [LeftOut("A preface", .undated)])
    }

    @Test
    func `of version 1 has dates without brackets, and then brackets are text`() throws {
        let records = try ForeignSamples.jrnl(
            """
            2016-03-02 15:40 First
            text
            [2016-03-03 10:00] quoted

            2016-03-04 15:40 Second *
            """
        )
        #expect(records.map(\.record.note.title) == ["First", "Second"])
        #expect(records[0].record.note.body == "text\n[2016-03-03 10:00] quoted")
        #expect(records[1].record.note.tags == ["starred"])
    }

    @Test(
        arguments: [
            ("02.03.2026 15:40", "2026-03-02T15:40:00+01:00"),
            ("2026/3/2 3:40 PM", "2026-03-02T15:40:00+01:00"),
            ("2026-03-02 12:05:09 AM", "2026-03-02T00:05:09+01:00"),
            ("2026-03-02T15:40:00Z", "2026-03-02T15:40:00+00:00"),
            ("2026-03-02 15:40 -0330", "2026-03-02T15:40:00-03:30"),
            ("2026-03-02", "2026-03-02"),
            ("2 March 2026 15:40", "2026-03-02T15:40:00+01:00"),
            ("31/12/26 15:40", "2026-12-31T15:40:00+01:00"),
        ]
    )
    func `writes dates in many ways`(_ written: String, _ read: String) throws {
        let records = try ForeignSamples.jrnl("[\(written)] Title\ntext")
        #expect(records.map(\.record.note.at?.iso) == [read])
    }

    @Test
    func `with slashes takes the order of day and month from a date that tells it`() throws {
        let records = try ForeignSamples.jrnl("[03/02/2026 10:00] a\n[03/31/2026 10:00] b\n")
        #expect(records.map(\.record.note.at?.day) == [2, 31])
        let other = try ForeignSamples.jrnl("[03/02/2026 10:00] a\n[31/03/2026 10:00] b\n")
        #expect(other.map(\.record.note.at?.day) == [3, 31])
        #expect(throws: InterchangeError(line: 0, problem: .badDate)) {
            try ForeignSamples.jrnl("[03/02/2026 10:00] nobody can tell\n")
        }
    }

    @Test
    func `keeps carriage returns in its texts and reads dates before them`() throws {
        let records = try ForeignSamples.jrnl("[2026-03-02 15:40] One\r\ntext\r\nmore\r\n")
        #expect(records.map(\.record.note.title) == ["One"])
        #expect(records[0].record.note.body.utf8.elementsEqual("text\r\nmore\r".utf8))
    }

    @Test
    func `tells of an entry without a word`() throws {
        var reader = JrnlReader(
            text: Array("[2026-03-02 15:40] \n\n[2026-03-03 15:40] b".utf8),
            zone: ForeignSamples.zone
        )
        #expect(try ForeignSamples.rest(&reader).count == 1)
        #expect(reader.leftOut == [LeftOut("2026-03-02T15:40:00+01:00", .empty)])
    }

    @Test
    func `in folders has a file for each day, whose day counts, and tells of other files`() throws {
        let files = ForeignSamples.files([
            "2026/03/02.txt": "[2026-03-02 09:00:00 AM] One\n\n[10:30] Two\n",
            "2026/03/03.txt": "[2026-03-09 09:00] Elsewhere",
            "2026/03/04.txt": "without a heading",
            "2026/02/30.txt": "no such day", "notes.txt": "aside", "2026/03/x.txt": "aside",
        ])
        var reader = JrnlReader(folder: files, zone: ForeignSamples.zone)
        let records = try ForeignSamples.rest(&reader)
        #expect(
            records.map(\.record.note.at?.iso) == [
                "2026-03-02T09:00:00+01:00", "2026-03-02T10:30:00+01:00",
                "2026-03-03T09:00:00+01:00", "2026-03-04",
            ]
        )
        #expect(records[2].leftOut == [LeftOut("2026-03-09T09:00:00+01:00", .otherDay)])
        #expect(
            reader.leftOut.map(\.what) == ["2026/02/30.txt", "2026/03/x.txt", "notes.txt"]
        )
    }

    @Test
    func `loses no character of any text`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var generator = Seeded(seed: seed)
        for _ in 0..<400 {
            let text = HostileText.text(using: &generator)
            let journal = "[2026-03-02 15:40] t\n\(text)"
            let records = (try? ForeignSamples.jrnl(journal)) ?? []
            let notes = records.map(\.record.note)
            let kept = notes.flatMap { Array("\($0.title)\($0.body)".unicodeScalars) }
            let wanted = text.unicodeScalars.filter { !$0.properties.isWhitespace }
            let found = kept.dropFirst().filter { !$0.properties.isWhitespace }
            // Headings that the text happens to hold, and stars, are all that becomes something else.
            if !text.contains("[20"), !text.contains("*"), !records.isEmpty {
                #expect(found.elementsEqual(wanted), "seed \(seed)")
            }
        }
    }
}
