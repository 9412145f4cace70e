import Exchange
import Platform
import Practice
import Synchronization

extension ForeignZones {
    /// Zones by name from the machine's time zone database, each read once.
    static func database(local: LocalZone) -> ForeignZones {
        let known = Mutex<[String: LocalZone?]>([:])
        return ForeignZones(local: local) { name in
            known.withLock { known in
                if let zone = known[name] { return zone }
                let zone = read(name)
                known[name] = .some(zone)
                return zone
            }
        }
    }

    private static func read(_ name: String) -> LocalZone? {
        // A name comes from outside: nothing but parts of letters, digits, `_`, `+` and `-`.
        let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let isName = parts.allSatisfy { part in
            !part.isEmpty
                && part.allSatisfy {
                    (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0)
                        || "_+-".utf8.contains($0)
                }
        }
        guard isName, parts.count <= 4,
            let bytes = try? OwnerOnlyFile.read("/usr/share/zoneinfo/\(name)", limit: 1 << 20)
        else { return nil }
        return ZoneFile(bytes)?.zone
    }
}
