public import Practice

/// The longest entry of one person, in bytes.
public let personByteLimit = 1 << 20

extension ClientDetails {
    /// Whether another says the same, byte by byte: Swift's equality would overlook a change between
    /// canonically equivalent texts.
    public func isSame(as other: ClientDetails) -> Bool { bytes == other.bytes }

    /// - Throws: ``VaultError/InvalidInput/emptyName`` without a name,
    ///   ``VaultError/InvalidInput/incompletePerson(part:)`` for a part that lacks what makes it,
    ///   ``VaultError/InvalidInput/tooLarge(limit:)``.
    func check() throws(VaultError) {
        func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }
        guard !isBlank(name) else { throw .invalid(.emptyName) }
        let parts: [(String, [String])] = [
            ("former name", formerNames),
            ("identifier", identifiers.flatMap { [$0.system, $0.value] }),
            ("contact", contacts.flatMap { [$0.label, $0.value] }),
            ("restriction", restrictions.map { $0.matter == .noVoicemail ? "-" : $0.words }),
            ("representative", representatives.map(\.name)),
            ("emergency contact", emergencyContacts.map(\.name)),
        ]
        for (part, texts) in parts where texts.contains(where: isBlank) {
            throw .invalid(.incompletePerson(part: part))
        }
        guard bytes.count <= personByteLimit else {
            throw .invalid(.tooLarge(limit: personByteLimit))
        }
    }
}
