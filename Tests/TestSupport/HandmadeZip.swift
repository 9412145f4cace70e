/// A zip file byte by byte, with whatever is wrong in it: entries are stored as they are.
///
/// PKWARE's APPNOTE 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
package struct HandmadeZip {
    private var body: [UInt8] = []
    private var directory: [UInt8] = []
    private var count: UInt16 = 0

    package init() {}

    /// - Parameters:
    ///   - mode: of Unix, such as 0o120777 for a symbolic link.
    ///   - claimed: the length that is stated, where it is another than that of the bytes.
    ///   - flags: 1 for an encrypted entry.
    package mutating func add(
        _ name: String,
        _ bytes: [UInt8] = [],
        mode: UInt32 = 0o100600,
        claimed: UInt32? = nil,
        flags: UInt16 = 0x800
    ) {
        let offset = UInt32(body.count)
        let size = claimed ?? UInt32(bytes.count)
        let shared =
            little(flags) + little(UInt16(0)) + little(UInt32(0)) + little(Self.checksum(bytes))
            + little(UInt32(bytes.count)) + little(size) + little(UInt16(name.utf8.count))
            + little(UInt16(0))
        body += little(UInt32(0x0403_4B50)) + little(UInt16(20)) + shared + Array(name.utf8) + bytes
        directory += little(UInt32(0x0201_4B50)) + little(UInt16(0x0314)) + little(UInt16(20))
        directory += shared + little(UInt16(0)) + little(UInt16(0)) + little(UInt16(0))
        directory += little(mode << 16) + little(offset) + Array(name.utf8)
        count += 1
    }

    package var bytes: [UInt8] {
        body + directory + little(UInt32(0x0605_4B50)) + little(UInt32(0)) + little(count)
            + little(count) + little(UInt32(directory.count)) + little(UInt32(body.count))
            + little(UInt16(0))
    }

    private func little(_ value: some FixedWidthInteger) -> [UInt8] {
        (0..<value.bitWidth / 8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    /// CRC-32, bit by bit.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
                sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
            }
        }
    }
}
