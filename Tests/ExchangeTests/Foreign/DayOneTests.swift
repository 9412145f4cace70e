import Practice
import Testing

@testable import Exchange

@Suite
struct `A Day One export` {
    private static let entry = """
        {"uuid":"0A1B2C3D4E5F60718293A4B5C6D7E8F9","creationDate":"2024-04-16T23:00:00Z",\
        "timeZone":"Europe/Dublin","isAllDay":true,"starred":true,"isPinned":false,"duration":0,\
        "editingTime":12.5,"text":"# By the sea\\n\\n![](dayone-moment://PIC1) \
        ![](dayone-moment:/audio/SND1) ![](dayone-moment:/video/GONE)",\
        "tags":["sea"],"location":{"placeName":"Pier","localityName":"Howth","country":"Ireland",\
        "latitude":53.5,"longitude":-6.25,"region":{"radius":75}},\
        "weather":{"conditionsDescription":"Clear","temperatureCelsius":12.04,"moonPhase":0.5},\
        "photos":[{"identifier":"PIC1","md5":"aa11","type":"jpeg","width":0}],\
        "audios":[{"identifier":"SND1","md5":"bb22","format":"aac"}],\
        "videos":[{"identifier":"GONE","md5":"cc33","type":"mp4"}],"richText":"{}","mood":"calm"}
        """

    private func reader(_ entries: String, _ more: [String: String] = [:]) -> DayOneReader {
        var texts = more
        texts["Journal.json"] = #"{"metadata":{"version":"1.0"},"entries":[\#(entries)]}"#
        return DayOneReader(ForeignSamples.files(texts), zones: ForeignSamples.zones)
    }

    @Test
    func `comes in with its words, its day, its place and its files`() throws {
        var reader = reader(
            Self.entry,
            [
                "photos/aa11.jpeg": "p", "audios/bb22.m4a": "a", "photos/lone.png": "x",
                "read.me": "",
            ]
        )
        let records = try ForeignSamples.rest(&reader)
        let record = try #require(records.first)
        let note = record.record.note
        #expect(note.at?.iso == "2024-04-17")
        #expect(note.title == "By the sea")
        #expect(
            note.body == "# By the sea\n\n![](aa11.jpeg) ![](bb22.m4a) "
                + "![](dayone-moment:/video/GONE)"
        )
        #expect(note.tags == ["sea", "starred"])
        #expect(note.value(of: "place") == "Pier, Howth, Ireland")
        #expect(note.value(of: "coordinates") == "53.5, -6.25")
        #expect(note.value(of: "weather") == "Clear, 12 °C")
        #expect(record.record.id == "0A1B2C3D4E5F60718293A4B5C6D7E8F9")
        #expect(record.files.map(\.path) == ["photos/aa11.jpeg", "audios/bb22.m4a"])
        let left = Set(record.leftOut)
        #expect(
            left == [
                LeftOut("editingTime", .noPlace), LeftOut("location.region", .noPlace),
                LeftOut("weather.moonPhase", .noPlace), LeftOut("photos.width", .noPlace),
                LeftOut("mood", .noPlace), LeftOut("richText", .otherForm),
                LeftOut("videos/cc33", .missingFile),
            ]
        )
        #expect(
            reader.leftOut == [
                LeftOut("photos/lone.png", .unmentioned), LeftOut("read.me", .notPartOfIt),
            ]
        )
    }

    @Test
    func `has times in the zone that it names, in ours where it names none, and tells of others`()
        throws
    {
        let entries = ["\"Europe/Dublin\"", "\"GMT+0530\"", "\"Mars/Base\"", "null"].map {
            #"{"creationDate":"2024-04-16T22:30:15.250Z","timeZone":\#($0),"text":"x"}"#
        }
        let records = try ForeignSamples.read(reader(entries.joined(separator: ",")))
        #expect(
            records.map(\.record.note.at?.iso) == [
                "2024-04-16T23:30:15+01:00", "2024-04-17T04:00:15+05:30",
                "2024-04-16T22:30:15+00:00", "2024-04-16T23:30:15+01:00",
            ]
        )
        #expect(records[2].leftOut == [LeftOut("Mars/Base", .unknownZone)])
        #expect(records.map(\.takesLocalZone) == [false, false, false, true])
    }

    @Test(
        arguments: [
            ("{\"entries\":[", "Journal.json", InterchangeError.Problem.notJSON),
            ("{\"metadata\":{}}", "entries", .missing),
            ("{\"entries\":[{\"text\":7}]}", "entries.0.text", .wrongType),
            ("{\"entries\":[{\"creationDate\":\"yesterday\"}]}", "creationDate", .badDate),
            ("[]", "", .wrongType),
        ]
    )
    func `that is none is refused and the key named`(
        _ text: String,
        _ field: String,
        _ problem: InterchangeError.Problem
    ) {
        let files = ForeignSamples.files(["Journal.json": text])
        #expect(throws: InterchangeError(line: 0, field: field, problem: problem)) {
            try ForeignSamples.read(DayOneReader(files, zones: ForeignSamples.zones))
        }
    }

    @Test
    func `tells of an entry without a word and without a file`() throws {
        var reader = reader(#"{"uuid":"E1","text":" \n"},{"text":"x"}"#)
        #expect(try ForeignSamples.rest(&reader).map(\.record.note.body) == ["x"])
        #expect(reader.leftOut == [LeftOut("E1", .empty)])
    }

    @Test
    func `of several journals has their names for tags`() throws {
        let files = ForeignSamples.files([
            "Work.json": #"{"entries":[{"text":"a"}]}"#,
            "Home.json": #"{"entries":[{"text":"b"}]}"#,
        ])
        let records = try ForeignSamples.read(DayOneReader(files, zones: ForeignSamples.zones))
        #expect(records.map(\.record.note.tags) == [["Home"], ["Work"]])
    }

    @Test
    func `of photos alone has their names for words, each its own`() throws {
        let entry = """
            {"photos":[{"identifier":"A","md5":"1","type":"png","filename":"IMG.png"},\
            {"identifier":"B","md5":"2","type":"png","filename":"IMG.png"}]}
            """
        let records = try ForeignSamples.read(
            reader(entry, ["photos/1.png": "a", "photos/2.png": "b"])
        )
        #expect(records.map { $0.files.map(\.name) } == [["IMG.png", "IMG-2.png"]])
        #expect(records.map(\.record.note.body) == ["![](IMG.png)"])
    }
}

@Suite
struct `Day One Classic` {
    private static func list(_ inner: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <plist version="1.0"><dict>
        <key>Creation Date</key><date>2026-03-02T09:00:00Z</date>
        <key>Entry Text</key><string>Rain &amp; wind</string>
        \(inner)</dict></plist>
        """
    }

    @Test
    func `comes in from its property lists, and what is none is told`() throws {
        let files = ForeignSamples.files([
            "entries/AA.doentry": Self.list(
                """
                <key>UUID</key><string>AA</string><key>Starred</key><true/>
                <key>Tags</key><array><string>Work</string></array>
                <key>Time Zone</key><string>GMT+02:00</string>
                <key>Location</key><dict><key>Locality</key><string>Cork</string>
                <key>Latitude</key><real>51.9</real><key>Longitude</key><real>-8.5</real>
                <key>Radius</key><real>7</real></dict>
                <key>Weather</key><dict><key>Celsius</key><string>12</string></dict>
                <key>Creator</key><dict/>
                """
            ),
            "entries/BB.doentry": Self.list(""), "entries/CC.doentry": "not a list",
            "entries/read.txt": "", "photos/AA.jpg": "p", "photos/ZZ.jpg": "z",
        ])
        var reader = DayOneClassicReader(files, zones: ForeignSamples.zones)
        let records = try ForeignSamples.rest(&reader)
        #expect(
            records.map(\.record.note.at?.iso) == [
                "2026-03-02T11:00:00+02:00", "2026-03-02T10:00:00+01:00",
            ]
        )
        let note = records[0].record.note
        #expect(note.body == "Rain & wind" && note.tags == ["Work", "starred"])
        #expect(note.value(of: "place") == "Cork")
        #expect(note.value(of: "coordinates") == "51.9, -8.5")
        #expect(note.value(of: "weather") == "12 °C")
        #expect(records.map(\.record.id) == ["AA", "BB"])
        #expect(records[0].files == [ForeignFile(name: "AA.jpg", path: "photos/AA.jpg")])
        #expect(
            records[0].leftOut == [
                LeftOut("Creator", .noPlace), LeftOut("Location.Radius", .noPlace),
            ]
        )
        #expect(
            reader.leftOut == [
                LeftOut("entries/CC.doentry", .unreadableFile),
                LeftOut("entries/read.txt", .notPartOfIt), LeftOut("photos/ZZ.jpg", .unmentioned),
            ]
        )
    }
}
