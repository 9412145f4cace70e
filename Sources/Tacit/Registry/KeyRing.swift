import Practice
import Sealing
import Store

/// The keys of all compartments of a role, in one read: for searches, which go through all of them.
///
/// It repeats what stands in the compartments' key objects, so it is written anew in the transaction
/// in which one comes or goes. Entries of 56 bytes, compartment (16) ‖ key (32) ‖ LE64 of the place
/// of its state's row in order of arrival, strictly ascending (Docs/Format.md, section Key ring).
/// The place is a hint: what stands there is checked as if it had been found by its identifier.
final class KeyRing: Sendable {
    private static let entryByteCount = 56

    private let text: SecretBytes
    /// The identifiers, in order; no secret.
    let compartments: [Identifier]

    struct Entry: ~Copyable {
        let key: Key<CompartmentPurpose>
        let stateArrival: Int64
    }

    init(opening text: consuming SecretBytes) throws(FieldError) {
        guard text.byteCount.isMultiple(of: Self.entryByteCount) else { throw FieldError() }
        let count = text.byteCount / Self.entryByteCount
        let compartments = text.withBytes { bytes in
            (0..<count).compactMap { index in
                let start = index * Self.entryByteCount
                return Identifier(bytes: bytes.extracting(start..<start + 16).array)
            }
        }
        guard compartments.count == count,
            zip(compartments, compartments.dropFirst()).allSatisfy({ $0 < $1 })
        else { throw FieldError() }
        self.compartments = compartments
        self.text = text
    }

    func entry(of compartment: Identifier) -> Entry? {
        let position = compartments.partitioningIndex { $0 >= compartment }
        guard position < compartments.count, compartments[position] == compartment else {
            return nil
        }
        let start = position * Self.entryByteCount
        return text.withBytes { bytes in
            Entry(
                key: Key(copying: bytes.extracting(start + 16..<start + 48)),
                stateArrival: Int64(
                    truncatingIfNeeded: LittleEndian.word(
                        bytes.extracting(start + 48..<start + 56).array[...]
                    ) as UInt64
                )
            )
        }
    }

    /// Where an entry of a new ring comes from.
    enum Source {
        /// The ring that stands.
        case standing(Identifier)
        case compartment(CompartmentKeys, stateArrival: Int64)
    }

    /// The text of a ring of entries, given in order of identifier.
    static func text(_ entries: [Source], _ standing: KeyRing?) -> SecretBytes {
        SecretBytes(byteCount: entries.count * entryByteCount) { span in
            for (index, entry) in entries.enumerated() {
                let start = index * entryByteCount
                switch entry {
                case .standing(let id): standing?.copy(id, to: &span, at: start)
                case .compartment(let keys, let stateArrival):
                    unsafe span.copy(keys.id.bytes.span.bytes, to: start)
                    keys.key.withBytes { span.copy($0, to: start + 16) }
                    let arrival = LittleEndian.bytes(UInt64(bitPattern: stateArrival))
                    unsafe span.copy(arrival.span.bytes, to: start + 48)
                }
            }
        }
    }

    private func copy(_ id: Identifier, to span: inout MutableRawSpan, at start: Int) {
        let position = compartments.partitioningIndex { $0 >= id } * Self.entryByteCount
        text.withBytes {
            span.copy($0.extracting(position..<position + Self.entryByteCount), to: start)
        }
    }
}

extension Ledger {
    /// The ring; `nil` where this vault has none yet.
    func keyRing() throws -> KeyRing? {
        let id = keys.row("keyring")
        guard let entry = try manifest.entry(id) else { return nil }
        let stored = try stored(entry, row: id)
        return try opened(.keyRing, id) {
            try KeyRing(
                opening: keys.key.openSecret(
                    stored,
                    at: keys.place(.keyRing, id, revision: entry.revision)
                )
            )
        }
    }

    /// Writes the ring of all compartments that the directory names, after their states.
    ///
    /// One that does not open leaves no ring at all: those who look find what is damaged by opening
    /// the keys one by one.
    func writeKeyRing() throws {
        var unread: [IntegrityProblem] = []
        let standing = try collecting(&unread) { try keyRing() } ?? nil
        let held = Set(standing?.compartments ?? [])
        let places = try currentDirectory().entries.sorted { $0.compartment < $1.compartment }
        let entries = try collecting(&unread) {
            try places.map { place in
                guard !held.contains(place.compartment) else {
                    return KeyRing.Source.standing(place.compartment)
                }
                let keys = try compartment(place).keys
                let arrival = try rows.arrival(of: keys.stateRow.bytes) ?? 0
                return .compartment(keys, stateArrival: arrival)
            }
        }
        let id = keys.row("keyring")
        guard let entries else { return try withdraw(id) }
        let revision = (try manifest.entry(id)?.revision ?? 0) + 1
        let sealed = keys.key.seal(
            KeyRing.text(entries, standing),
            at: keys.place(.keyRing, id, revision: revision)
        )
        try list(sealed, type: .keyRing, id: id, revision: revision)
    }

    /// The ring says what the compartments' own keys say.
    func checkKeyRing() throws {
        guard let ring = try keyRing() else { return }
        let places = try currentDirectory().entries
        guard ring.compartments == places.map(\.compartment).sorted() else {
            throw VaultError.integrity(.malformed, .keyRing)
        }
        var unread: [IntegrityProblem] = []
        for place in places {
            // What does not open was named by the check of the role.
            guard let own = try collecting(&unread, { try compartment(place) }) else { continue }
            guard let held = ring.entry(of: place.compartment),
                held.key.digest([]) == own.keys.key.digest([])
            else { throw VaultError.integrity(.malformed, .keyRing) }
        }
    }
}
