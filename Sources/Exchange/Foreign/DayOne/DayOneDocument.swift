package import Practice

/// Records as a Day One journal: what stands in `Journal.json` beside `photos`.
///
/// It is valid against the published schema of that file, which knows photos only: other files lie
/// in `files`, and ``DayOneHeading`` says whose they are.
package enum DayOneDocument {
    /// A picture among a record's files.
    package struct Photo: Sendable {
        package var identifier: String
        /// In hexadecimal; the file is named by it.
        package var md5: String
        package var type: String
        package var name: String
        package var byteCount: UInt64

        package init(identifier: String, md5: String, type: String, name: String, byteCount: UInt64)
        {
            self.identifier = identifier
            self.md5 = md5
            self.type = type
            self.name = name
            self.byteCount = byteCount
        }

        package var path: String { "photos/\(md5).\(type)" }
    }

    /// The files of a record, and what it is called.
    package struct Setting: Sendable {
        package var id: Identifier
        package var photos: [Photo] = []
        package var files: [ForeignFile] = []
        /// The time of a record without one: the format wants it.
        package var fallback: Moment

        package init(id: Identifier, fallback: Moment) {
            self.id = id
            self.fallback = fallback
        }
    }

    /// What a picture of that name is called there; `nil` for a file that is none.
    package static func photoType(_ name: String) -> String? {
        let ending = ForeignPath.ending(name)
        if ending == "jpg" { return "jpeg" }
        return ["jpeg", "png", "gif", "heic", "tiff", "webp"].contains(ending) ? ending : nil
    }

    package static func appendBeginning(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: #"{"metadata":{"version":"1.0"},"entries":["#.utf8)
    }

    package static func appendEnd(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "\n]}\n".utf8)
    }

    /// Appends an entry, behind a comma unless it is the first.
    package static func append(
        _ record: PlainRecord,
        _ setting: Setting,
        isFirst: Bool,
        to bytes: inout [UInt8]
    ) {
        let note = record.note
        let at = note.at ?? setting.fallback
        let date = utc(at)
        let names = Dictionary(setting.photos.map { ($0.name, $0.identifier) }) { first, _ in first
        }
        let text = DayOneText.unlinked(DayOneHeading.text(of: record), names)
        bytes.append(contentsOf: isFirst ? "\n{".utf8 : ",\n{".utf8)
        bytes.appendMember("uuid", hexadecimal(setting.id.bytes), isFirst: true)
        bytes.appendMember("creationDate", date)
        bytes.appendMember("modifiedDate", date)
        bytes.appendMember("timeZone", zone(at.clock?.offset ?? 0))
        bytes.appendMember("creationDevice", "")
        bytes.append(contentsOf: ",\"duration\":0,\"isAllDay\":\(at.clock == nil)".utf8)
        bytes.append(contentsOf: ",\"starred\":\(note.tags.contains("starred"))".utf8)
        bytes.append(contentsOf: ",\"isPinned\":\(note.tags.contains("pinned"))".utf8)
        bytes.appendMember("text", text)
        if !note.tags.isEmpty { bytes.appendMember("tags", note.tags) }
        let heading = DayOneHeading(record, files: setting.files)
        bytes.appendMember("sourceString", heading.sourceString)
        append(setting.photos, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    /// What cannot be known without looking into a picture is nought or empty.
    private static func append(_ photos: [Photo], to bytes: inout [UInt8]) {
        guard !photos.isEmpty else { return }
        bytes.append(contentsOf: ",\"photos\":[".utf8)
        for (index, photo) in photos.enumerated() {
            bytes.append(contentsOf: index > 0 ? ",{".utf8 : "{".utf8)
            bytes.appendMember("identifier", photo.identifier, isFirst: true)
            bytes.appendMember("md5", photo.md5)
            bytes.appendMember("type", photo.type)
            bytes.appendMember("filename", photo.name)
            bytes.append(
                contentsOf: """
                    ,"fileSize":\(photo.byteCount),"orderInEntry":\(index),"height":0,"width":0,\
                    "duration":0,"isSketch":false,"creationDevice":"","fnumber":"",\
                    "focalLength":""}
                    """.utf8
            )
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// `2026-03-02T09:00:00Z`.
    private static func utc(_ moment: Moment) -> String {
        let iso = (Moment(instant: moment.instant, offset: 0) ?? moment).iso
        return iso.prefix(19) + "Z"
    }

    /// `GMT+0530`, as the program names an offset without a place.
    private static func zone(_ offset: Int) -> String {
        guard offset != 0 else { return "GMT" }
        let minutes = abs(offset)
        let digits = [minutes / 600, minutes / 60 % 10, minutes % 60 / 10, minutes % 10]
        return "GMT\(offset < 0 ? "-" : "+")" + digits.map { "\($0)" }.joined()
    }

    /// In upper case, as the program writes identifiers.
    package static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        return String(
            decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
            as: UTF8.self
        )
    }
}

extension [UInt8] {
    mutating func appendMember(_ name: String, _ text: String, isFirst: Bool = false) {
        append(contentsOf: isFirst ? "\"\(name)\":".utf8 : ",\"\(name)\":".utf8)
        appendJSON(text)
    }

    mutating func appendMember(_ name: String, _ texts: [String]) {
        append(contentsOf: ",\"\(name)\":[".utf8)
        for (index, text) in texts.enumerated() {
            if index > 0 { append(UInt8(ascii: ",")) }
            appendJSON(text)
        }
        append(UInt8(ascii: "]"))
    }
}
