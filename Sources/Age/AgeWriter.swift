import Sealing

/// Encrypts one age file, in constant memory.
///
/// ```swift
/// let writer = try AgeWriter(recipients: [recipient]) { try file.write($0) }
/// try writer.write(text)
/// try writer.finish()
/// ```
///
/// Without ``finish()`` the file is cut off and does not open. After an error, neither
/// ``write(_:)`` nor ``finish()`` may be called.
public final class AgeWriter {
    private let output: AgeOutput
    private let armor: ArmorWriting?
    private let cipher: PayloadCipher
    private var lanes = ChunkLanes(.seal)
    /// The number of the lane that is being filled; those from `oldest` on are not written yet.
    private var filling = 0
    private var oldest = 0
    private var isOpen = true

    /// Writes the header of a file for these recipients; at least one.
    ///
    /// - Throws: ``AgeError/malformedRecipient``; what `output` throws.
    public convenience init(
        recipients: [AgeRecipient],
        encoding: AgeEncoding = .binary,
        output: @escaping AgeOutput
    ) throws {
        precondition(!recipients.isEmpty, "a file that nobody can open")
        let fileKey = FileKey.random()
        var stanzas: [Stanza] = []
        for recipient in recipients {
            stanzas.append(try X25519Stanza(wrapping: fileKey, for: recipient).stanza)
        }
        try self.init(stanzas: stanzas, fileKey: fileKey, encoding: encoding, output: output)
    }

    /// Writes the header of a file for a passphrase.
    ///
    /// - Throws: ``AgeError/outOfMemory``; what `output` throws.
    public convenience init(
        passphrase: AgePassphrase,
        encoding: AgeEncoding = .binary,
        output: @escaping AgeOutput
    ) throws {
        let fileKey = FileKey.random()
        let stanza = try ScryptStanza(wrapping: fileKey, with: passphrase).stanza
        try self.init(stanzas: [stanza], fileKey: fileKey, encoding: encoding, output: output)
    }

    private init(
        stanzas: [Stanza],
        fileKey: borrowing FileKey,
        encoding: AgeEncoding,
        output: @escaping AgeOutput
    ) throws {
        let armor = encoding == .armored ? ArmorWriting(output) : nil
        let nonce = Randomness.bytes(PayloadCipher.nonceByteCount)
        self.armor = armor
        self.output = armor.map { armor in { try armor.write($0) } } ?? output
        cipher = PayloadCipher(fileKey: fileKey, nonce: nonce)
        let start = Header(stanzas: stanzas, fileKey: fileKey).text + nonce
        try unsafe self.output(start.span.bytes)
    }

    /// Encrypts more text.
    ///
    /// - Throws: what the output throws.
    public func write(_ text: RawSpan) throws {
        precondition(isOpen, "a file that is finished, or failed")
        var start = 0
        while start < text.byteCount {
            let taken = lanes[filling].append(text.extracting(start..<text.byteCount))
            start += taken
            // A full lane waits for more text: its last chunk may be the last of all.
            if taken == 0 { try advance() }
        }
    }

    /// Writes what is left, with the mark of the end.
    ///
    /// - Throws: what the output throws.
    public func finish() throws {
        precondition(isOpen, "a file that is finished, or failed")
        submit(endsPayload: true)
        filling += 1
        while oldest < filling { try collectOldest() }
        isOpen = false
        try armor?.finish()
    }

    private func advance() throws {
        submit(endsPayload: false)
        filling += 1
        guard filling - oldest == ChunkLanes.count else { return }
        lanes.help(oldest..<filling)
        for _ in 0..<ChunkLanes.count / 2 { try collectOldest() }
    }

    private func submit(endsPayload: Bool) {
        lanes[filling].submit(
            ChunkLane.Job(
                direction: .seal,
                cipher: cipher,
                index: filling * ChunkLane.chunkCount,
                endsPayload: endsPayload
            )
        )
    }

    private func collectOldest() throws {
        isOpen = false
        _ = try lanes[oldest].collect(output)
        oldest += 1
        isOpen = true
    }
}
