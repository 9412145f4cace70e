import Glibc
import Platform

/// A file, or standard input, that is read piece by piece.
final class InputFile {
    let path: String
    /// In bytes; `nil` where nobody knows.
    let size: Int?
    private(set) var bytesRead = 0
    private let descriptor: Int32
    private var first: [UInt8]?

    private static let pieceLength = 1 << 18

    /// - Parameter path: `-` for standard input.
    init(_ path: String) throws(CommandError) {
        self.path = path
        descriptor =
            path == "-" ? dup(STDIN_FILENO) : unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else {
            throw .file(path, errno == ENOENT ? .notFound : .system(.open, errno: errno))
        }
        var status = stat()
        let isKnown = unsafe fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        size = isKnown ? Int(status.st_size) : nil
    }

    deinit { close(descriptor) }

    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The next piece; an empty one at the end.
    func piece() throws(PlatformError) -> [UInt8] {
        if let kept = first {
            first = nil
            return kept
        }
        var piece = [UInt8](repeating: 0, count: Self.pieceLength)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .system(.read, errno: errno) }
            piece.removeLast(piece.count - count)
            bytesRead += count
            return piece
        }
    }

    /// The first piece, which is read again later.
    func head() throws(CommandError) -> [UInt8] {
        if let first { return first }
        do throws(PlatformError) {
            let piece = try piece()
            first = piece
            return piece
        } catch {
            throw .file(path, error)
        }
    }

    /// Everything that is left.
    func rest(limit: Int) throws(PlatformError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            let piece = try piece()
            if piece.isEmpty { return bytes }
            bytes += piece
            if bytes.count > limit { throw .unusable(.tooLong) }
        }
    }
}
