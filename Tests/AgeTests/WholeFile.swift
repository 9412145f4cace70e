import Age
import Sealing

/// Whole files at once, as tests want them.
enum WholeFile {
    static func encrypt(
        _ text: [UInt8],
        to recipients: [AgeRecipient],
        encoding: AgeEncoding = .binary,
        writing pieceCount: Int = .max
    ) throws -> [UInt8] {
        var file: [UInt8] = []
        let writer = try AgeWriter(recipients: recipients, encoding: encoding) {
            file.append(contentsOf: $0.array)
        }
        try write(text, to: writer, pieceCount: pieceCount)
        return file
    }

    static func encrypt(
        _ text: [UInt8],
        with passphrase: AgePassphrase,
        encoding: AgeEncoding = .binary
    ) throws -> [UInt8] {
        var file: [UInt8] = []
        let writer = try AgeWriter(passphrase: passphrase, encoding: encoding) {
            file.append(contentsOf: $0.array)
        }
        try write(text, to: writer, pieceCount: .max)
        return file
    }

    private static func write(_ text: [UInt8], to writer: AgeWriter, pieceCount: Int) throws {
        var start = 0
        while start < text.count {
            let end = start + min(pieceCount, text.count - start)
            try unsafe writer.write(text.span.bytes.extracting(start..<end))
            start = end
        }
        try writer.finish()
    }

    /// What was released, and the error behind it if there was one.
    static func decrypt(
        _ file: [UInt8],
        identities: [AgeIdentity],
        passphrases: [AgePassphrase] = [],
        encoding: AgeEncoding = .binary,
        reading pieceCount: Int = .max
    ) -> (text: [UInt8], error: (any Error)?) {
        var text: [UInt8] = []
        do {
            let reader = try AgeReader(
                identities: identities,
                passphrases: passphrases,
                encoding: encoding,
                input: input(file, pieceCount: pieceCount)
            )
            while try reader.next({ text.append(contentsOf: $0.array) }) {}
            return (text, nil)
        } catch {
            return (text, error)
        }
    }

    static func input(_ file: [UInt8], pieceCount: Int = .max) -> AgeInput {
        var position = 0
        return { span in
            let count = min(span.byteCount, pieceCount, file.count - position)
            unsafe span.copy(file.span.bytes.extracting(position..<position + count), to: 0)
            position += count
            return count
        }
    }

    static func passphrase(_ text: String, workFactor: Int = 10) -> AgePassphrase {
        let bytes = Array(text.utf8)
        return AgePassphrase(
            unsafe SecretBytes(copying: bytes.span.bytes),
            workFactor: workFactor
        )
    }

    static func identity(_ text: String) throws -> AgeIdentity {
        let bytes = Array(text.utf8)
        return try unsafe AgeIdentity(parsing: bytes.span.bytes)
    }
}
