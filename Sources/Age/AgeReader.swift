import Sealing

/// Decrypts one age file, in constant memory.
///
/// ```swift
/// let reader = try AgeReader(identities: [identity]) { try file.read(into: &$0) }
/// while try reader.next({ text.append($0) }) {}
/// ```
///
/// Text is released only after its chunk was authenticated. A file that turns out to be damaged or
/// cut off later has released the text before: whoever needs all or nothing waits for the end.
public final class AgeReader {
    private var intake: Intake
    private let cipher: PayloadCipher
    private var lanes = ChunkLanes(.open)
    /// The lanes from `oldest` up to here were filled; the last one waits to know if more follows.
    private var filled = 0
    private var oldest = 0
    private var inputHasEnded = false
    private var failure: (any Error)?

    /// Reads the header and finds the file key.
    ///
    /// - Throws: ``AgeError/header``, ``AgeError/noMatch``, ``AgeError/headerMAC``,
    ///   ``AgeError/armor``, ``AgeError/outOfMemory``; what `input` throws.
    public init(
        identities: [AgeIdentity],
        passphrases: [AgePassphrase] = [],
        encoding: AgeEncoding = .binary,
        input: @escaping AgeInput
    ) throws {
        var intake =
            switch encoding {
            case .binary: Intake(input)
            case .armored: Intake(ArmorReading(input).read)
            }
        let header = try Header.read(from: &intake)
        let fileKey = try header.open(identities: identities, passphrases: passphrases)
        var nonce = [UInt8](repeating: 0, count: PayloadCipher.nonceByteCount)
        guard try intake.fill(&nonce) == nonce.count else { throw AgeError.header }
        cipher = PayloadCipher(fileKey: fileKey, nonce: nonce)
        self.intake = intake
    }

    /// Lends the next text, up to 256 KiB, for the length of a call.
    ///
    /// - Returns: `false` when the text is complete; nothing was lent then.
    /// - Throws: ``AgeError/payload``, ``AgeError/armor``, what the input or `body` throws; after
    ///   that, the same error at each call.
    public func next(_ body: (RawSpan) throws -> Void) throws -> Bool {
        if let failure { throw failure }
        do {
            if filled - oldest <= ChunkLanes.count / 2 {
                try readAhead()
                lanes.help(oldest..<filled)
            }
            guard oldest < filled else { return false }
            guard try lanes[oldest].collect(body) else { throw AgeError.payload }
            oldest += 1
            return true
        } catch {
            failure = error
            throw error
        }
    }

    private func readAhead() throws {
        while !inputHasEnded, filled - oldest < ChunkLanes.count {
            let (byteCount, isFull) = try lanes[filled].fill(from: &intake)
            inputHasEnded = !isFull
            if byteCount > 0 {
                if filled > 0 { submit(filled - 1, endsPayload: false) }
                filled += 1
            }
            guard filled > 0 else { throw AgeError.payload }
            if inputHasEnded { submit(filled - 1, endsPayload: true) }
        }
    }

    private func submit(_ number: Int, endsPayload: Bool) {
        lanes[number].submit(
            ChunkLane.Job(
                direction: .open,
                cipher: cipher,
                index: number * ChunkLane.chunkCount,
                endsPayload: endsPayload
            )
        )
    }
}
