import Glibc
package import Sealing

/// The first line of a passphrase file.
package struct PassphraseFile: ~Copyable {
    /// The bytes before the line break (LF or CR LF), as they stand.
    package let passphrase: SecretBytes
    /// Whether the group or everyone may read the file: worth a warning.
    package let isReadableByOthers: Bool

    /// Reads a file, a pipe or a device straight into guarded memory.
    ///
    /// Throws `notFound`, `notAFile` for a folder, `empty`, and `tooLong` for a line of more than
    /// ``Terminal/passphraseLimit`` bytes.
    package static func readFirstLine(
        ofFile path: String
    ) throws(PlatformError) -> PassphraseFile {
        let file = try Descriptor.open(path, O_RDONLY | O_NOCTTY)
        let status = try file.status()
        if status.isFolder { throw .unusable(.notAFile) }
        let limit = Terminal.passphraseLimit
        var length: Int? = nil
        let buffer = try SecretBytes(byteCount: limit + 2) { span throws(PlatformError) in
            var count = 0
            while length == nil {
                let more =
                    count == span.byteCount ? 0 : try file.read(into: &span, from: count)
                length = (count..<count + more).first { span.unsafeLoad($0) == UInt8(ascii: "\n") }
                count += more
                if more == 0 {
                    length = length ?? count
                    return
                }
            }
            guard let end = length, end > 0 else { return }
            if span.unsafeLoad(end - 1) == UInt8(ascii: "\r") { length = end - 1 }
        }
        guard let length, length > 0 else { throw .unusable(.empty) }
        if length > limit { throw .unusable(.tooLong) }
        return PassphraseFile(
            passphrase: buffer.prefix(length),
            isReadableByOthers: status.isRegularFile && status.st_mode & 0o044 != 0
        )
    }
}
