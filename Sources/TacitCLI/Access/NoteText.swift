import Glibc
import Platform
import Tacit

/// Text of a note that comes from outside: a file or standard input.
enum NoteText {
    /// What messages call standard input.
    static let standardInputName = "standard input"

    /// - Throws: ``CommandError/notUTF8(source:offset:)``, ``CommandError/tooLong(source:limit:)``,
    ///   ``CommandError/file(_:_:)``.
    static func file(_ path: String) throws(CommandError) -> String {
        if path == "-" { return try standardInput() }
        let bytes: [UInt8]
        do throws(PlatformError) {
            bytes = try OwnerOnlyFile.read(path, limit: noteByteLimit)
        } catch .unusable(.tooLong) {
            throw .tooLong(source: path, limit: noteByteLimit)
        } catch {
            throw .file(path, error)
        }
        return try text(bytes, from: path).get()
    }

    /// Everything that standard input has; nothing where it is closed.
    static func standardInput() throws(CommandError) -> String {
        try text(standardInputBytes(limit: noteByteLimit), from: standardInputName).get()
    }

    /// - Throws: ``CommandError/tooLong(source:limit:)``, ``CommandError/file(_:_:)``.
    static func standardInputBytes(limit: Int) throws(CommandError) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe read(STDIN_FILENO, buffer.baseAddress, buffer.count)
            }
            if count == 0 || count < 0 && errno == EBADF { break }
            if count < 0 {
                if errno == EINTR { continue }
                throw .file(standardInputName, .system(.read, errno: errno))
            }
            bytes += piece[..<count]
            if bytes.count > limit { throw .tooLong(source: standardInputName, limit: limit) }
        }
        return bytes
    }

    private static func text(_ bytes: [UInt8], from source: String) -> Result<String, CommandError>
    {
        TextBytes.text(of: bytes).mapError { .notUTF8(source: source, offset: $0.offset) }
    }
}
