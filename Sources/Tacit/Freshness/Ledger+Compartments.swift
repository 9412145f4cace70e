import Practice
import Sealing
import Store

/// The compartments that one transaction has opened, each once.
struct OpenCompartments {
    /// In order of identifier.
    private var inOrder: [Compartment] = []

    subscript(id: Identifier) -> Compartment? {
        let position = inOrder.partitioningIndex { $0.keys.id >= id }
        guard position < inOrder.count, inOrder[position].keys.id == id else { return nil }
        return inOrder[position]
    }

    /// Keeps a compartment that was not open.
    mutating func keep(_ compartment: Compartment) {
        let id = compartment.keys.id
        inOrder.insert(compartment, at: inOrder.partitioningIndex { $0.keys.id >= id })
    }

    /// Lets go of a compartment that is destroyed.
    mutating func forget(_ id: Identifier) { inOrder.removeAll { $0.keys.id == id } }

    var changed: [Compartment] { inOrder.filter(\.isChanged) }
}

extension Ledger {
    /// Every compartment of the role, opened.
    func allCompartments() throws -> [Compartment] {
        try currentDirectory().entries.map { try compartment($0) }
    }

    /// The compartments of one engagement; the others are not touched.
    func compartments(of engagement: Identifier) throws -> [Compartment] {
        try currentDirectory().entries(of: engagement).map { try compartment($0) }
    }

    /// A compartment that the directory names.
    func compartment(_ place: Directory.Entry) throws -> Compartment {
        guard let entry = try manifest.entry(place.compartment), entry.type == .compartmentKey
        else { throw VaultError.integrity(.missing, .compartmentKey, place.compartment) }
        let compartment = try compartment(keyEntry: entry)
        guard compartment.keys.engagement == place.engagement,
            compartment.keys.realm == place.realm
        else { throw VaultError.integrity(.malformed, .directory) }
        return compartment
    }

    /// Whether the key of a compartment sealed something; nothing else of it is opened.
    func fits(_ stored: Stored, _ object: Identifier, in place: Directory.Entry) throws -> Bool {
        guard let entry = try manifest.entry(place.compartment), entry.type == .compartmentKey
        else { return false }
        var remark: [UInt8] = []
        let key = try key(entry, as: CompartmentPurpose.self, remark: &remark)
        let context = keys.place(
            .record,
            object,
            revision: 1,
            realm: place.realm,
            engagement: place.engagement
        )
        return key.fits(stored, at: context)
    }

    /// A compartment that the directory names, opened with the key ring and not kept: for those who
    /// go through all of them.
    func passingCompartment(_ place: Directory.Entry, _ ring: KeyRing?) throws -> Compartment {
        if let open = compartments[place.compartment] { return open }
        guard let entry = try manifest.entry(place.compartment), entry.type == .compartmentKey
        else { throw VaultError.integrity(.missing, .compartmentKey, place.compartment) }
        guard let held = ring?.entry(of: place.compartment) else { return try compartment(place) }
        let compartmentKeys = CompartmentKeys(
            role: keys,
            id: entry.id,
            engagement: place.engagement,
            realm: place.realm,
            key: held.key
        )
        return try openedState(of: compartmentKeys, at: held.stateArrival)
    }

    func compartment(keyEntry entry: ManifestEntry) throws -> Compartment {
        if let open = compartments[entry.id] { return open }
        var remark: [UInt8] = []
        let key = try key(entry, as: CompartmentPurpose.self, remark: &remark)
        // Realm (1) ‖ engagement (16).
        guard remark.count == 17, let realm = Realm(rawValue: remark[0]),
            let engagement = Identifier(bytes: remark[1...])
        else { throw VaultError.integrity(.malformed, .compartmentKey, entry.id) }
        let compartmentKeys = CompartmentKeys(
            role: keys,
            id: entry.id,
            engagement: engagement,
            realm: realm,
            key: key
        )
        let compartment = try openedState(of: compartmentKeys, at: nil)
        compartments.keep(compartment)
        return compartment
    }

    /// - Parameter arrival: where the state's row was once said to stand.
    private func openedState(
        of compartmentKeys: CompartmentKeys,
        at arrival: Int64?
    ) throws -> Compartment {
        guard let state = try manifest.entry(compartmentKeys.stateRow) else {
            throw VaultError.integrity(.missing, .state, compartmentKeys.stateRow)
        }
        let stored = try stored(state, row: state.id, at: arrival)
        return try opened(.state, state.id) {
            let text = try compartmentKeys.open(
                stored,
                at: compartmentKeys.place(.state, state.id, revision: state.revision)
            )
            return Compartment(
                keys: compartmentKeys,
                state: try CompartmentState(text),
                revision: state.revision,
                rows: rows
            )
        }
    }

    /// Writes the directory where it changed, and the key ring with it; where nothing is left, there
    /// is neither.
    func flushDirectory() throws {
        guard let directory, directory.isChanged else { return }
        guard directory.isEmpty else {
            try put(directory.bytes, type: .directory, id: keys.row("director"))
            return try writeKeyRing()
        }
        for name in ["director", "keyring"] as [StaticString] { try withdraw(keys.row(name)) }
    }
}
