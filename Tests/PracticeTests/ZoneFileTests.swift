import Foundation
import Practice
import Testing

@Suite
struct `A file of the time zone database` {
    private static let folder = "/usr/share/zoneinfo/"
    private static let isThere = FileManager.default.fileExists(atPath: folder + "Europe/Dublin")

    private static let names = [
        "Europe/Dublin", "Europe/Berlin", "America/New_York", "America/Los_Angeles",
        "America/Sao_Paulo", "Asia/Kolkata", "Asia/Kathmandu", "Australia/Lord_Howe",
        "Africa/Casablanca", "Pacific/Apia", "Pacific/Chatham", "Asia/Gaza", "America/Nuuk", "UTC",
    ]

    private static func read(_ name: String) -> [UInt8] {
        (try? Data(contentsOf: URL(fileURLWithPath: folder + name))).map(Array.init) ?? []
    }

    @Test(.enabled(if: isThere, "the database is not installed"), arguments: names)
    func `says what Foundation says, now, long ago and in years to come`(_ name: String) throws {
        let zone = try #require(ZoneFile(Self.read(name))).zone
        let other = try #require(TimeZone(identifier: name))
        for instant in stride(from: Int64(0), to: 2_145_000_000, by: 86_400 * 5 + 3_600) {
            let date = Date(timeIntervalSince1970: TimeInterval(instant))
            #expect(zone.offset(at: instant) == other.secondsFromGMT(for: date) / 60, "\(instant)")
        }
    }

    @Test(.enabled(if: isThere, "the database is not installed"))
    func `goes on by its rule behind its last change`() throws {
        let zone = try #require(ZoneFile(Self.read("Europe/Berlin"))).zone
        let winter = try #require(Moment(iso: "2090-01-10T12:00:00+00:00"))
        let summer = try #require(Moment(iso: "2090-07-10T12:00:00+00:00"))
        #expect(zone.offset(at: winter.instant) == 60 && zone.offset(at: summer.instant) == 120)
        let south = try #require(ZoneFile(Self.read("Pacific/Auckland"))).zone
        #expect(south.offset(at: winter.instant) == 780 && south.offset(at: summer.instant) == 720)
    }

    @Test(.enabled(if: isThere, "the database is not installed"))
    func `is none where it is cut off or changed, and nothing traps`() {
        let bytes = Self.read("Europe/Dublin")
        for length in 0..<bytes.count { #expect(ZoneFile(Array(bytes.prefix(length))) == nil) }
        var state: UInt64 = 7
        for _ in 0..<3_000 {
            var changed = bytes
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            changed[Int(state >> 33) % bytes.count] = UInt8(truncatingIfNeeded: state >> 20)
            _ = ZoneFile(changed)?.zone.offset(at: 1_700_000_000)
        }
    }

    @Test(
        .enabled(if: isThere, "the database is not installed")
    )
    func `is read for every zone that there is`() throws {
        let list = try String(contentsOfFile: Self.folder + "tzdata.zi", encoding: .utf8)
        let names = list.split(separator: "\n").compactMap { line -> String? in
            let parts = line.split(separator: " ")
            return parts.first == "Z" && parts.count > 1 ? String(parts[1]) : nil
        }
        #expect(names.count > 300)
        for name in names { #expect(ZoneFile(Self.read(name)) != nil, "\(name)") }
    }
}
