import Practice
import Sealing

/// What a domain says about one of its objects.
struct ManifestEntry: Sendable {
    /// The object; for a record the record, whichever its current revision is.
    let id: Identifier
    let type: ObjectType
    let revision: UInt64
    let commitment: Commitment

    /// id (16) ‖ type (1) ‖ revision (8) ‖ commitment (32).
    static let byteCount = 57

    fileprivate var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Self.byteCount)
        id.append(to: &bytes)
        bytes.append(type.rawValue)
        LittleEndian.append(revision, to: &bytes)
        commitment.append(to: &bytes)
        return bytes
    }
}

/// One page of a manifest, in order of identifier.
///
/// It keeps the bytes that were sealed and reads an entry out of them when somebody asks for it:
/// most transactions want one or two of a hundred.
struct ManifestPage: Sendable {
    static let capacity = 128

    private(set) var bytes: [UInt8] = []

    init() {}

    private init(unchecked bytes: ArraySlice<UInt8>) { self.bytes = Array(bytes) }

    /// `nil` where the bytes are not entries of known types in strictly ascending order.
    init?(_ bytes: [UInt8]) {
        guard bytes.count.isMultiple(of: ManifestEntry.byteCount),
            bytes.count <= Self.capacity * ManifestEntry.byteCount
        else { return nil }
        self.bytes = bytes
        var last: Identifier?
        for index in indices {
            let id = id(at: index)
            guard ObjectType(rawValue: bytes[index * ManifestEntry.byteCount + 16]) != nil,
                last.map({ $0 < id }) ?? true
            else { return nil }
            last = id
        }
    }

    func entry(_ id: Identifier) -> ManifestEntry? {
        let position = position(of: id)
        return position < count && self.id(at: position) == id ? self[position] : nil
    }

    /// Where an entry stands, or would stand.
    func position(of id: Identifier) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = low + (high - low) / 2
            if self.id(at: middle) < id { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Writes an entry in place of the one with its identifier, or in its order.
    mutating func put(_ entry: ManifestEntry) {
        let position = position(of: entry.id)
        let start = position * ManifestEntry.byteCount
        let isThere = position < count && id(at: position) == entry.id
        bytes.replaceSubrange(
            start..<start + (isThere ? ManifestEntry.byteCount : 0),
            with: entry.bytes
        )
    }

    mutating func remove(_ id: Identifier) {
        let position = position(of: id)
        guard position < count, self.id(at: position) == id else { return }
        let start = position * ManifestEntry.byteCount
        bytes.removeSubrange(start..<start + ManifestEntry.byteCount)
    }

    /// The page, cut where it holds more than one page may.
    var parts: [ManifestPage] {
        guard count > Self.capacity else { return [self] }
        let parts = (count + Self.capacity - 1) / Self.capacity
        return (0..<parts).map { part in
            let start = count * part / parts * ManifestEntry.byteCount
            let end = count * (part + 1) / parts * ManifestEntry.byteCount
            return ManifestPage(unchecked: bytes[start..<end])
        }
    }

    private func id(at position: Int) -> Identifier {
        let start = position * ManifestEntry.byteCount
        return Identifier(high: word(at: start).byteSwapped, low: word(at: start + 8).byteSwapped)
    }

    /// Eight bytes, least significant first.
    private func word(at offset: Int) -> UInt64 {
        precondition(offset >= 0 && offset + 8 <= bytes.count)
        return unsafe UInt64(
            littleEndian: bytes.span.bytes.unsafeLoadUnaligned(
                fromByteOffset: offset,
                as: UInt64.self
            )
        )
    }
}

extension ManifestPage: RandomAccessCollection {
    var startIndex: Int { 0 }
    var endIndex: Int { bytes.count / ManifestEntry.byteCount }

    subscript(position: Int) -> ManifestEntry {
        let start = position * ManifestEntry.byteCount
        guard let type = ObjectType(rawValue: bytes[start + 16]) else {
            preconditionFailure("types are checked when a page is read")
        }
        return ManifestEntry(
            id: id(at: position),
            type: type,
            revision: word(at: start + 17),
            commitment: Commitment(in: bytes, at: start + 25)
        )
    }
}
