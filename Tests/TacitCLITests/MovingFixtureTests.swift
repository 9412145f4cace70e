import Foundation
import TestSupport
import Testing

/// Journals that other programs' own tests use, each brought in by the built program.
@Suite(.enabled(if: SharedData.path("journals/jrnl") != nil, Comment(rawValue: SharedData.absent)))
struct `Journals of other programs come in` {
    struct Scene: Sendable, CustomTestStringConvertible {
        let name: String
        /// Date and title of each record, in order of time.
        let records: [String]
        var tags: [String] = []
        var unmapped: [String] = []
        var passphrase: String?
        var zone = "Europe/Berlin"

        var testDescription: String { name }
    }

    private static let simple = [
        "2013-06-09T15:39:00+02:00 My first entry.", "2013-06-10T15:40:00+02:00 Life is good.",
    ]

    private static let basic = [
        "2020-08-29T11:11:00+02:00 Entry the first.",
        "2020-08-31T14:32:00+02:00 A second entry in what I hope to be a long series.",
        "2020-09-24T09:14:00+02:00 The third entry finally after weeks without writing.",
    ]

    private static let ancient = [
        "2010-06-10T15:00:00+02:00 A life without chocolate is like a bad analogy.",
        #"2013-06-10T15:40:00+02:00 He said "[this] is the best time to be alive"."#,
    ]

    private static let basicTags = ["ipsum", "starred", "tagone", "tagthree", "tagtwo"]

    static let scenes: [Scene] = [
        Scene(name: "simple.journal", records: simple),
        Scene(name: "basic_onefile.journal", records: basic, tags: basicTags),
        Scene(
            name: "basic_folder",
            records: basic,
            tags: basicTags,
            unmapped: [
                "notPartOfIt 2020/09/should-be-ignored.txt",
                "notPartOfIt 2020/should-be-ignored.txt",
                "notPartOfIt should-be-ignored.txt",
            ]
        ),
        Scene(name: "basic_encrypted.journal", records: basic, tags: basicTags, passphrase: "test"),
        Scene(name: "encrypted.journal", records: simple, passphrase: "bad doggie no biscuit"),
        Scene(
            name: "encrypted_v3.journal",
            records: simple,
            passphrase: "good doggie extra biscuit"
        ),
        Scene(
            name: "encrypted_v3_legacy_header.journal",
            records: simple,
            passphrase: "good doggie extra biscuit"
        ),
        Scene(
            name: "encrypted_jrnl-1-9-5.journal",
            records: simple,
            passphrase: "bad doggie no biscuit"
        ),
        Scene(name: "simple_jrnl-1-9-5.journal", records: ancient),
        Scene(name: "simple_jrnl-1-9-5_little_endian_dates.journal", records: ancient),
        Scene(
            name: "little_endian_dates.journal",
            records: [
                "2013-06-09T15:39:00+02:00 My first entry.",
                "2013-07-10T15:40:00+02:00 Life is good.",
            ]
        ),
        Scene(name: "brackets.journal", records: ["2019-07-08T05:42:00+02:00 Entry subject"]),
        Scene(
            name: "deletion.journal",
            records: [
                "2019-10-29T11:11:00+01:00 First entry.", "2019-10-29T11:11:00+01:00 Second entry.",
                "2019-10-29T11:13:00+01:00 Third entry.",
            ]
        ),
        Scene(
            name: "deletion_filters.journal",
            records: [
                "2019-10-01T08:00:00+02:00 It's just another day in October.",
                "2020-01-01T08:00:00+01:00 Happy New Year!",
                "2020-03-01T08:00:00+01:00 It's just another day in March.",
                "2020-05-01T09:00:00+02:00 Happy May Day!",
                "2020-05-02T12:10:00+02:00 Writing tests.",
            ],
            tags: ["holidays", "springtime", "starred"]
        ),
        Scene(
            name: "markdown-headings-335.journal",
            records: ["2015-04-14T13:23:00+02:00 Heading Test"]
        ),
        Scene(
            name: "mostlyreadabledates.journal",
            records: [
                "2019-07-18T14:23:00+02:00 The first entry",
                "2019-07-19T14:23:00+02:00 The second entry",
            ],
            unmapped: ["unreadableDate [2019-07 14:23]"]
        ),
        Scene(
            name: "unreadabledates.journal",
            records: [" "],
            unmapped: [
                "undated [ashasd7zdskhz7asdkjasd] Entry subject",
                "unreadableDate [ashasd7zdskhz7asdkjasd]", "unreadableDate [sadfhakjsdf88sdf7sdff]",
            ]
        ),
        Scene(
            name: "multiline.journal",
            records: ["2013-06-09T15:39:00+02:00 Multiple line entry."]
        ),
        Scene(
            name: "multiline-tags.journal",
            records: ["2013-06-09T15:39:00+02:00 Multiple @line entry with @tags."],
            tags: [
                "hi", "line", "punctuation", "tag", "tagonlinealonewithoutpunctuation",
                "tagonlinealonewithpunctuation", "tags",
            ]
        ),
        Scene(
            name: "tags.journal",
            records: [
                "2013-04-09T15:39:00+02:00 I have an @idea:",
                "2013-06-10T15:40:00+02:00 I met with @dan.",
            ],
            tags: ["dan", "idea", "journal"]
        ),
        Scene(
            name: "tags-216.journal",
            records: ["2013-06-10T15:40:00+02:00 I programmed for @OS/2."],
            tags: ["c#", "c++", "os/2"]
        ),
        Scene(
            name: "tags-237.journal",
            records: ["2014-07-22T11:11:00+02:00 This entry has an email."],
            tags: ["email", "newline"]
        ),
        Scene(name: "work.journal", records: []),
        Scene(
            name: "basic_dayone.dayone",
            records: [
                "2020-08-29T11:11:00-07:00 ", "2020-08-31T14:32:00-07:00 ",
                "2020-09-24T09:14:00-07:00 ",
            ],
            tags: basicTags,
            unmapped: ["noPlace Creator"]
        ),
        Scene(
            name: "dayone.dayone",
            records: [
                "2013-01-17T19:37:50+01:00 ", "2013-05-17T11:39:20-07:00 ",
                "2013-06-17T20:38:29+02:00 ", "2013-07-17T11:38:08-07:00 ",
            ],
            tags: ["PLaY", "starred", "work"],
            unmapped: ["noPlace Creator"]
        ),
        Scene(
            name: "bug780.dayone",
            records: ["2019-12-30T22:28:54+01:00 "],
            tags: ["i_have_no_body"],
            unmapped: ["noPlace Creator"]
        ),
        Scene(
            name: "bug153.dayone",
            records: ["2013-10-27T03:27:27+01:00 ", "2013-10-27T03:27:27+01:00 "],
            unmapped: [
                "noPlace Creator", "noPlace Weather.Fahrenheit", "noPlace Weather.IconName",
            ]
        ),
        Scene(
            name: "dayone_empty.dayone",
            records: [],
            unmapped: ["notPartOfIt entries/empty.txt"]
        ),
    ]

    private func home(_ scene: Scene) throws -> (home: TacitHome, more: [String]) {
        let home = try TacitHome(roles: "client")
        guard let passphrase = scene.passphrase else { return (home, []) }
        try home.write("\(passphrase)\n".utf8, to: "theirs")
        return (home, ["--source-passphrase-file", home.file("theirs")])
    }

    @Test(arguments: scenes)
    func `as jrnl reads them, whole and once, and tell what has no place`(_ scene: Scene) throws {
        let path = try #require(SharedData.path("journals/jrnl/\(scene.name)"))
        let (home, more) = try home(scene)
        // Version 1 has nothing to be known by; the rest is recognised.
        let format = scene.name == "encrypted_jrnl-1-9-5.journal" ? ["--format", "jrnl"] : []
        let call = ["import", path, "--json"] + more + format
        let zone = ["TZ": scene.zone]
        let tried = try home.run(call + ["--dry-run"], environment: zone)
        #expect(tried.document["imported"] as? Int == scene.records.count, "\(tried.talk)")
        #expect(try home.run("list", "--json").document["total"] as? Int == 0)
        let came = try home.run(call, environment: zone)
        #expect(came.status == 0 && came.document["imported"] as? Int == scene.records.count)
        let unmapped = came.list("unmapped").map {
            "\($0["reason"] as? String ?? "") \($0["what"] as? String ?? "")"
        }
        #expect(unmapped == scene.unmapped)
        let records = try home.run("list", "--json").list("records")
        let lines = records.map { "\($0["at"] as? String ?? "") \($0["title"] as? String ?? "")" }
        #expect(lines.sorted() == scene.records.sorted())
        let tags = Set(records.flatMap { $0["tags"] as? [String] ?? [] })
        #expect(tags.sorted() == scene.tags)
        let again = try home.run(call, environment: zone)
        #expect(again.document["skipped"] as? Int == scene.records.count)
        #expect(try home.run("verify", "--json").document["ok"] as? Bool == true)
    }

    @Test
    func `every fixture has its scene`() throws {
        let folder = try #require(SharedData.path("journals/jrnl"))
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        let scenes = Set(Self.scenes.map(\.name))
        #expect(
            Set(names).subtracting(scenes) == ["LICENSE.md", "SOURCE.txt", "empty_folder"]
        )
    }

    @Test
    func `a folder without anything is told from a journal`() throws {
        let path = try #require(SharedData.path("journals/jrnl/empty_folder"))
        let home = try TacitHome(roles: "client")
        #expect(try home.run("import", path, "--json").status == 65)
    }

    @Test
    func `Day One's own export comes in with what is there of its files`() throws {
        let folder = try #require(
            SharedData.path("journals/dayone/test/__test_data__/day-one-in")
        )
        let home = try TacitHome(roles: "client")
        let came = try home.run("import", "\(folder)/Dev Journal.json", "--json")
        #expect(came.document["imported"] as? Int == 5 && came.document["attachments"] as? Int == 1)
        let unmapped = came.list("unmapped")
        let missing = unmapped.filter { $0["reason"] as? String == "missingFile" }
        #expect(missing.count == 4)
        #expect(unmapped.contains { $0["what"] as? String == "richText" })
        let records = try home.run("list", "--json").list("records")
        let days = records.compactMap { $0["at"] as? String }
        #expect(
            days.sorted() == [
                "2024-04-17", "2024-04-18", "2024-04-19T22:48:36+01:00",
                "2024-04-19T22:55:53+01:00", "2024-04-21T23:45:51+01:00",
            ]
        )
        let bad = try home.run("import", "\(folder)/Dev Journal One Invalid.json", "--json")
        #expect(bad.status == 65 && bad.output.contains("entries.5.text"))
        #expect(try home.run("list", "--json").document["total"] as? Int == 5)
    }
}
