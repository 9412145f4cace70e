import Sealing

extension Header {
    /// Finds the file key and checks the header with it.
    ///
    /// All stanzas of known types are checked first, whoever they are for.
    ///
    /// - Throws: ``AgeError/header``, ``AgeError/noMatch``, ``AgeError/headerMAC``,
    ///   ``AgeError/outOfMemory``.
    func open(
        identities: [AgeIdentity],
        passphrases: [AgePassphrase]
    ) throws(AgeError) -> FileKey {
        var forIdentities: [X25519Stanza] = []
        var forPassphrases: [ScryptStanza] = []
        for stanza in stanzas {
            switch stanza.arguments[0] {
            case X25519Stanza.type: forIdentities.append(try X25519Stanza(stanza))
            case ScryptStanza.type: forPassphrases.append(try ScryptStanza(stanza))
            default: break
            }
        }
        // A file for a passphrase is for nobody else: its reader may rely on who wrote it.
        guard forPassphrases.isEmpty || stanzas.count == 1 else { throw .header }
        let found =
            if let stanza = forPassphrases.first {
                try Self.unwrap(stanza, with: passphrases)
            } else {
                try Self.unwrap(forIdentities, with: identities)
            }
        guard let fileKey = found else { throw .noMatch }
        guard Digest.equal(fileKey.headerMAC(over: authenticated), mac) else { throw .headerMAC }
        return fileKey
    }

    private static func unwrap(
        _ stanza: ScryptStanza,
        with passphrases: [AgePassphrase]
    ) throws(AgeError) -> FileKey? {
        for passphrase in passphrases {
            if let fileKey = try stanza.unwrap(with: passphrase) { return fileKey }
        }
        return nil
    }

    private static func unwrap(
        _ stanzas: [X25519Stanza],
        with identities: [AgeIdentity]
    ) throws(AgeError) -> FileKey? {
        for identity in identities {
            for stanza in stanzas {
                if let fileKey = try stanza.unwrap(with: identity) { return fileKey }
            }
        }
        return nil
    }
}
