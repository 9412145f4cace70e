import FoundationEssentials

/// One entry of a Day One export, as far as a note has a place for it.
struct DayOneEntry: Decodable {
    var uuid: String?
    var creationDate: String?
    var timeZone: String?
    var isAllDay = false
    var text: String?
    var tags: [String] = []
    var isStarred = false
    var isPinned = false
    var location: DayOneLocation?
    var weather: DayOneWeather?
    var music: DayOneMusic?
    var activity: DayOneActivity?
    var sourceString: String?
    var media: [DayOneMedium] = []
    var leftOut: [LeftOut] = []

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: AnyKey.self)
        for key in values.allKeys.sorted(by: { $0.stringValue < $1.stringValue }) {
            guard try !values.decodeNil(forKey: key) else { continue }
            try take(key, values)
        }
        media.sort { ($0.order, $0.rank) < ($1.order, $1.rank) }
    }

    private mutating func take(
        _ key: AnyKey,
        _ values: KeyedDecodingContainer<AnyKey>
    ) throws {
        switch key.stringValue {
        case "uuid": uuid = try values.decode(String.self, forKey: key)
        case "creationDate": creationDate = try values.decode(String.self, forKey: key)
        case "timeZone": timeZone = try values.decode(String.self, forKey: key)
        case "isAllDay": isAllDay = try values.decode(Bool.self, forKey: key)
        case "text": text = try values.decode(String.self, forKey: key)
        case "tags": tags = try values.decode([String].self, forKey: key)
        case "starred": isStarred = try values.decode(Bool.self, forKey: key)
        case "isPinned": isPinned = try values.decode(Bool.self, forKey: key)
        case "location":
            location = try values.decode(DayOneLocation.self, forKey: key)
            try leaveOut(key, values, except: DayOneLocation.keys)
        case "weather":
            weather = try values.decode(DayOneWeather.self, forKey: key)
            try leaveOut(key, values, except: DayOneWeather.keys)
        case "music":
            music = try values.decode(DayOneMusic.self, forKey: key)
            try leaveOut(key, values, except: DayOneMusic.keys)
        case "userActivity":
            activity = try values.decode(DayOneActivity.self, forKey: key)
            try leaveOut(key, values, except: DayOneActivity.keys)
        case "sourceString": sourceString = try values.decode(String.self, forKey: key)
        case "photos", "videos", "audios", "pdfAttachments":
            let listed = try values.decode([DayOneMedium].self, forKey: key)
            media += listed.map { $0.lying(in: key.stringValue) }
            let keys = try values.decode([KeyNames].self, forKey: key).flatMap(\.names)
            for name in Set(keys).subtracting(DayOneMedium.keys).sorted() {
                leftOut.append(LeftOut("\(key.stringValue).\(name)", .noPlace))
            }
        case "richText": leftOut.append(LeftOut(key.stringValue, .otherForm))
        // Nought and an empty text say nothing.
        default:
            if try !Self.saysNothing(key, values) {
                leftOut.append(LeftOut(key.stringValue, .noPlace))
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

    private static func saysNothing(
        _ key: AnyKey,
        _ values: KeyedDecodingContainer<AnyKey>
    ) throws -> Bool {
        if let number = try? values.decode(Double.self, forKey: key) { return number == 0 }
        if let text = try? values.decode(String.self, forKey: key) { return text.isEmpty }
        return (try? values.decode([AnyValue].self, forKey: key).isEmpty) ?? false
    }
}

/// Any key at all.
struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

/// Any value at all, and nothing of it.
struct AnyValue: Decodable {
    init(from decoder: any Decoder) {}
}

/// The keys of an object, in order.
struct KeyNames: Decodable {
    let names: [String]

    init(from decoder: any Decoder) throws {
        names = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
    }
}

/// A place, in the words of whoever named it, and where it is.
struct DayOneLocation: Decodable {
    static let keys: Set<String> = [
        "userLabel", "placeName", "localityName", "administrativeArea", "country", "latitude",
        "longitude",
    ]

    var userLabel: String?
    var placeName: String?
    var localityName: String?
    var administrativeArea: String?
    var country: String?
    var latitude: Double?
    var longitude: Double?

    /// The names from the smallest to the largest, each once; `nil` without any.
    var names: String? {
        var names: [String] = []
        for name in [userLabel, placeName, localityName, administrativeArea, country] {
            if let name, !name.isEmpty, !names.contains(name) { names.append(name) }
        }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    var coordinates: String? {
        guard let latitude, let longitude else { return nil }
        return "\(latitude), \(longitude)"
    }
}

struct DayOneWeather: Decodable {
    static let keys: Set<String> = [
        "conditionsDescription", "temperatureCelsius",
    ]

    var conditionsDescription: String?
    var temperatureCelsius: Double?

    var words: String? {
        let degrees = temperatureCelsius.map { value in
            let tenths = (value * 10).rounded() / 10
            return tenths == tenths.rounded() ? "\(Int(tenths)) °C" : "\(tenths) °C"
        }
        let parts = [conditionsDescription, degrees].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

struct DayOneMusic: Decodable {
    static let keys: Set<String> = [
        "artist", "track", "album", "albumYear",
    ]

    var artist: String?
    var track: String?
    var album: String?
    var albumYear: Int?

    var words: String? {
        let parts = [artist, track, album, albumYear.map { "\($0)" }].compactMap { $0 }
            .filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

struct DayOneActivity: Decodable {
    static let keys: Set<String> = [
        "activityName", "stepCount",
    ]

    var activityName: String?
    var stepCount: Int?

    var words: String? {
        let steps = stepCount.flatMap { $0 > 0 ? "\($0) steps" : nil }
        let parts = [activityName, steps].compactMap { $0 }.filter { !$0.isEmpty }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

/// A photo, video, sound or document that an entry lists.
struct DayOneMedium: Decodable {
    static let keys: Set<String> = [
        "identifier", "md5", "filename", "type", "format", "orderInEntry",
    ]

    var identifier: String?
    var md5: String?
    var filename: String?
    /// The ending of the file: `jpeg`; sounds name theirs `format`.
    var type: String?
    var format: String?
    /// Among all files of the entry.
    var orderInEntry: Int?
    private(set) var folder = ""

    private enum CodingKeys: String, CodingKey {
        case identifier, md5, filename, type, format, orderInEntry
    }

    var order: Int { orderInEntry ?? 0 }

    /// Of files of the same order: pictures first.
    var rank: Int { ["photos", "videos", "audios"].firstIndex(of: folder) ?? 3 }

    func lying(in folder: String) -> DayOneMedium {
        var medium = self
        medium.folder = folder
        return medium
    }

    /// The folder's other names, as versions of the program call it.
    var folders: [String] {
        folder == "pdfAttachments" ? ["pdfs", "pdfAttachments"] : [folder]
    }
}
