import Practice
import Testing

@testable import Exchange

@Suite
struct `A folder of notes of another program` {
    private func read(_ texts: [String: String]) throws -> (
        records: [ForeignRecord], left: [LeftOut]
    ) {
        var reader = NoteFolderReader(ForeignSamples.files(texts), zone: ForeignSamples.zone)
        let records = try ForeignSamples.rest(&reader)
        return (records, reader.leftOut)
    }

    @Test
    func `of Obsidian comes in with dates, tags and every property`() throws {
        let found = try read([
            "Daily/2026-03-02.md": """
            ---
            tags: [rain, "#walk"]
            mood: 7
            aliases:
              - one
              - two
            place: {city: Cork}
            cssclasses: [wide]
            ---
            Slept #badly/again, `#code` and
            ```
            #fence
            ```
            # Heading
            """,
            "Ideas.md": "Just text\n", ".obsidian/app.json": "{}", ".obsidian/plugins/a.js": "",
        ])
        let note = found.records[0].record.note
        #expect(note.at?.iso == "2026-03-02" && note.title.isEmpty)
        #expect(note.tags == ["rain", "walk", "badly/again", "Daily"])
        #expect(note.value(of: "mood") == "7" && note.value(of: "aliases") == "one\ntwo")
        #expect(note.value(of: "place")?.contains("city: Cork") == true)
        #expect(note.body.hasPrefix("Slept #badly/again, `#code` and\n```\n#fence"))
        #expect(found.records[0].leftOut == [LeftOut("cssclasses", .noPlace)])
        #expect(found.records[1].record.note.title == "Ideas")
        #expect(found.records[1].record.note.at == nil)
        #expect(found.left == [LeftOut(".obsidian", .notPartOfIt)])
    }

    @Test
    func `of Joplin comes in with titles, times in UTC and resources`() throws {
        let found = try read([
            "Book/A note.md": """
            ---
            title: "A: note"
            updated: 2026-03-05 20:16:48Z
            created: 2026-03-04 20:16:48Z
            latitude: 51.9
            completed?: no
            tags:
              - home
            ---

            ![plan](../_resources/plan%20a.png) [doc](:/abc) <img src="../_resources/b.gif"/>
            ![x](../_resources/gone.png)
            """,
            "_resources/plan a.png": "p", "_resources/b.gif": "g", "_resources/lone.pdf": "l",
        ])
        let record = try #require(found.records.first)
        let note = record.record.note
        #expect(note.title == "A: note" && note.at?.iso == "2026-03-04T20:16:48+00:00")
        #expect(!record.takesLocalZone)
        #expect(note.tags == ["home", "Book"])
        #expect(note.value(of: "latitude") == "51.9" && note.value(of: "completed?") == "no")
        #expect(record.files.map(\.name) == ["plan a.png", "b.gif"])
        #expect(
            record.leftOut == [
                LeftOut("updated", .noPlace), LeftOut("../_resources/gone.png", .missingFile),
            ]
        )
        #expect(found.left == [LeftOut("_resources/lone.pdf", .unmentioned)])
    }

    @Test
    func `takes the date that is stated, else that of the name, else when it was made`() throws {
        let found = try read([
            "2026-03-02 Walk.md": "---\ndate: 2026-03-01T10:00\ncreated: 2026-02-01\n---\na",
            "2026-03-03 Rest.md": "---\ncreated: 2026-02-01\n---\nb",
            "Z.md": "---\ncreated: 2026-02-01\n---\nc", "ZZ.md": "---\ndate: soon\n---\nd",
        ])
        #expect(
            found.records.map(\.record.note.at?.iso) == [
                "2026-03-01T10:00:00+01:00", "2026-03-03", "2026-02-01", nil,
            ]
        )
        #expect(
            found.records.map { $0.record.note.value(of: "created") } == [
                "2026-02-01", "2026-02-01", nil, nil,
            ]
        )
        #expect(found.records.map(\.record.note.title) == ["Walk", "Rest", "Z", "ZZ"])
        #expect(found.records[3].record.note.value(of: "date") == "soon")
        #expect(found.records[3].leftOut == [LeftOut("date: soon", .unreadableDate)])
    }

    @Test
    func `finds files by path, from the top, and by name where there is but one`() throws {
        let found = try read([
            "a/n.md": "![[plan.png|300]] ![[b/two.png]] [the doc](<my doc.pdf> \"title\") ![[n2]] "
                + "[site](https://example.org/x.png) ![[two.png]] ![no](../../up.png)",
            "a/n2.md": "other", "c/plan.png": "1", "b/two.png": "2", "d/two.png": "3",
            "a/my doc.pdf": "4",
        ])
        #expect(
            found.records[0].files.map(\.path) == ["c/plan.png", "b/two.png", "a/my doc.pdf"]
        )
        #expect(
            found.records[0].leftOut == [
                LeftOut("two.png", .missingFile), LeftOut("../../up.png", .missingFile),
            ]
        )
        #expect(found.left == [LeftOut("d/two.png", .unmentioned)])
    }

    @Test(arguments: ["---\na: [\n---\ntext", "---\nno end", "---\n- list\n---\nx"])
    func `keeps front matter that it cannot read as text`(_ text: String) throws {
        let found = try read(["n.md": text])
        #expect(found.records.map(\.record.note.body) == [text])
        #expect(found.records.map(\.leftOut) == [[LeftOut("n.md", .keptAsText)]])
    }

    @Test
    func `tells of a file that is no text and of a note without a word`() throws {
        let files = ForeignFiles(paths: ["bad.md", "2026-03-02.md"]) { path, _ in
            path == "bad.md" ? [0xFF, 0xFE] : Array(" \n".utf8)
        }
        var reader = NoteFolderReader(files, zone: ForeignSamples.zone)
        #expect(try ForeignSamples.rest(&reader).isEmpty)
        #expect(
            reader.leftOut == [
                LeftOut("2026-03-02.md", .empty), LeftOut("bad.md", .unreadableFile),
            ]
        )
    }
}
