import FoundationEssentials
import Practice

/// Reads a journal of Day One Classic, as jrnl keeps them too: a folder with a property list for
/// each entry in `entries`, and its photo in `photos` under the same name.
package struct DayOneClassicReader: ForeignReader {
    private let files: ForeignFiles
    private let zones: ForeignZones
    private var left: ArraySlice<String>
    private var mentioned: Set<String> = []
    private var unread: [LeftOut] = []
    private let photos: [String: String]

    package init(_ files: ForeignFiles, zones: ForeignZones) {
        self.files = files
        self.zones = zones
        left = files.paths.filter(Self.isEntry)[...]
        let photos = files.paths.filter { ForeignPath.folder($0) == "photos" }
        self.photos = Dictionary(photos.map { (ForeignPath.stem($0), $0) }) { first, _ in first }
    }

    /// Whether a path is that of an entry.
    package static func isEntry(_ path: String) -> Bool {
        ForeignPath.folder(path) == "entries" && ForeignPath.ending(path) == "doentry"
    }

    package var leftOut: [LeftOut] {
        unread
            + files.paths.filter { !Self.isEntry($0) && !mentioned.contains($0) }.map {
                LeftOut($0, ForeignPath.folder($0) == "photos" ? .unmentioned : .notPartOfIt)
            }
    }

    package mutating func next() throws(InterchangeError) -> ForeignRecord? {
        while let path = left.popFirst() {
            let bytes = try files.bytes(path)
            guard let entry = try? PropertyListDecoder().decode(Entry.self, from: Data(bytes))
            else {
                unread.append(LeftOut(path, .unreadableFile))
                continue
            }
            let record = record(entry, path)
            if !record.isEmpty { return record }
            unread.append(LeftOut(path, .empty))
        }
        return nil
    }

    private mutating func record(_ entry: Entry, _ path: String) -> ForeignRecord {
        let name = ForeignPath.stem(path)
        var note = Note(kind: "")
        note.body = entry.text ?? ""
        note.title = CommonMark.firstTitle(of: note.body) ?? ""
        note.tags = entry.tags ?? []
        if entry.isStarred == true, !note.tags.contains("starred") { note.tags.append("starred") }
        for (field, value) in entry.fields { note.set(field, value) }
        var record = ForeignRecord(PlainRecord(note: note, id: entry.uuid ?? name))
        record.leftOut = entry.leftOut
        place(entry, in: &record)
        if let photo = photos[name] {
            mentioned.insert(photo)
            _ = record.attach(photo, as: ForeignPath.name(photo))
        }
        return record
    }

    private func place(_ entry: Entry, in record: inout ForeignRecord) {
        guard let date = entry.date else {
            record.leftOut.append(LeftOut(entry.uuid ?? "Creation Date", .undated))
            return
        }
        let instant = Int64(date.timeIntervalSince1970.rounded(.down))
        guard let name = entry.timeZone, !name.isEmpty else {
            record.takesLocalZone = true
            record.record.note.at = zones.local.moment(at: instant)
            return
        }
        let zone = zones.zone(name)
        if zone == nil { record.leftOut.append(LeftOut(name, .unknownZone)) }
        record.record.note.at = (zone ?? .utc).moment(at: instant)
    }
}

// MARK: A property list

extension DayOneClassicReader {
    private struct Entry: Decodable {
        var uuid: String?
        var date: Date?
        var timeZone: String?
        var text: String?
        var isStarred: Bool?
        var tags: [String]?
        var fields: [(String, String)] = []
        var leftOut: [LeftOut] = []

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: AnyKey.self)
            for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
                switch key.stringValue {
                case "UUID": uuid = try values.decode(String.self, forKey: key)
                case "Creation Date": date = try values.decode(Date.self, forKey: key)
                case "Time Zone": timeZone = try values.decode(String.self, forKey: key)
                case "Entry Text": text = try values.decode(String.self, forKey: key)
                case "Starred": isStarred = try values.decode(Bool.self, forKey: key)
                case "Tags": tags = try values.decode([String].self, forKey: key)
                case "Activity":
                    try add("activity", values.decode(String.self, forKey: key))
                case "Location":
                    let place = try values.decode(Location.self, forKey: key)
                    add("place", place.names)
                    add("coordinates", place.coordinates)
                    try leaveOut(key, values, except: Location.keys)
                case "Weather":
                    try add("weather", values.decode(Weather.self, forKey: key).words)
                    try leaveOut(key, values, except: Weather.keys)
                default: leftOut.append(LeftOut(key.stringValue, .noPlace))
                }
            }
        }

        private mutating func leaveOut(
            _ key: AnyKey,
            _ values: KeyedDecodingContainer<AnyKey>,
            except known: Set<String>
        ) throws {
            let names = try values.decode(KeyNames.self, forKey: key).names
            for name in names where !known.contains(name) {
                leftOut.append(LeftOut("\(key.stringValue).\(name)", .noPlace))
            }
        }

        private mutating func add(_ name: String, _ value: String?) {
            if let value, !value.isEmpty { fields.append((name, value)) }
        }
    }

    private struct Location: Decodable {
        var names: String?
        var coordinates: String?

        static let keys = Set(CodingKeys.allCases.map(\.rawValue))

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case place = "Place Name"
            case locality = "Locality"
            case area = "Administrative Area"
            case country = "Country"
            case latitude = "Latitude"
            case longitude = "Longitude"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            let location = DayOneLocation(
                placeName: try values.decodeIfPresent(String.self, forKey: .place),
                localityName: try values.decodeIfPresent(String.self, forKey: .locality),
                administrativeArea: try values.decodeIfPresent(String.self, forKey: .area),
                country: try values.decodeIfPresent(String.self, forKey: .country),
                latitude: try values.decodeIfPresent(Double.self, forKey: .latitude),
                longitude: try values.decodeIfPresent(Double.self, forKey: .longitude)
            )
            names = location.names
            coordinates = location.coordinates
        }
    }

    private struct Weather: Decodable {
        var words: String?

        static let keys = Set(CodingKeys.allCases.map(\.rawValue))

        private enum CodingKeys: String, CodingKey, CaseIterable {
            case description = "Description"
            case celsius = "Celsius"
        }

        init(from decoder: any Decoder) throws {
            let values = try decoder.container(keyedBy: CodingKeys.self)
            let celsius = try? values.decodeIfPresent(String.self, forKey: .celsius)
            let degrees = try? values.decodeIfPresent(Double.self, forKey: .celsius)
            words =
                DayOneWeather(
                    conditionsDescription: try values.decodeIfPresent(
                        String.self,
                        forKey: .description
                    ),
                    temperatureCelsius: degrees ?? celsius.flatMap { Double($0) }
                ).words
        }
    }
}
