import Glibc

extension KernelKeyring {
    /// The seconds until the kernel forgets a payload, rounded down as `/proc/keys` does: to
    /// minutes above a minute, to hours above an hour; nil where there is no such key.
    package static func remainingSeconds(name: String) throws(PlatformError) -> Int? {
        guard let key = try find(name) else { return nil }
        let list = try Descriptor.open("/proc/keys", O_RDONLY).readAll()
        return remainingSeconds(key: key, in: String(decoding: list, as: UTF8.self))
    }

    /// Finds the time-out of a key in the text of `/proc/keys` (proc_keys(5)).
    static func remainingSeconds(key: Int, in list: String) -> Int? {
        for line in list.split(separator: "\n") {
            let columns = line.split(separator: " ", omittingEmptySubsequences: true)
            guard columns.count > 3, Int(columns[0], radix: 16) == key else { continue }
            guard let unit = columns[3].last, let count = Int(columns[3].dropLast()),
                let seconds = secondsPerUnit[unit]
            else { return nil }
            return count * seconds
        }
        return nil
    }

    private static let secondsPerUnit: [Character: Int] = [
        "s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800,
    ]
}
