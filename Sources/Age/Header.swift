import Sealing

/// The textual header of an age file.
struct Header {
    var stanzas: [Stanza]
    /// Every byte up to and including the `---` of the last line: what the MAC is computed over.
    var authenticated: [UInt8]
    /// Thirty-two bytes.
    var mac: [UInt8]

    static let versionLine = "age-encryption.org/v1"
    static let stanzaMark = "-> "
    static let macMark = "---"
    /// More than a thousand recipients; a header without end must not fill the memory.
    static let greatestByteCount = 1 << 20

    /// Writes a header around stanzas that wrap `fileKey`.
    init(stanzas: [Stanza], fileKey: borrowing FileKey) {
        self.stanzas = stanzas
        authenticated = Array("\(Self.versionLine)\n".utf8)
        for stanza in stanzas { authenticated.append(contentsOf: stanza.text) }
        authenticated.append(contentsOf: Self.macMark.utf8)
        mac = fileKey.headerMAC(over: authenticated)
    }

    init(stanzas: [Stanza], authenticated: [UInt8], mac: [UInt8]) {
        self.stanzas = stanzas
        self.authenticated = authenticated
        self.mac = mac
    }

    /// The whole header as it stands in a file.
    var text: [UInt8] {
        let mac = unsafe Base64.encode(mac.span.bytes, padding: .none)
        return authenticated + [UInt8(ascii: " ")] + mac + [UInt8(ascii: "\n")]
    }
}
