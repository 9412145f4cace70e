import Glibc
import Platform
import Synchronization
import Tacit

/// A file that is read piece by piece while it is attached.
///
/// Opened before anything else is asked, so that a path that is wrong costs nobody a text.
final class AttachedFile: Sendable {
    private let descriptor: Int32
    private let isBegun = Atomic(false)

    /// - Throws: ``CommandError/file(_:_:)``, also for a folder, a device and a named pipe, of which
    ///   nobody knows where they end.
    init(_ path: String) throws(CommandError) {
        descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw .file(path, errno == ENOENT ? .notFound : .system(.open, errno: errno))
        }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
            close(descriptor)
            throw .file(path, .unusable(.notAFile))
        }
    }

    deinit { close(descriptor) }

    /// Where saving failed and is tried again, the file is read from its beginning: half a file would
    /// look like the whole.
    private func begin() throws(VaultError) {
        guard isBegun.exchange(true, ordering: .relaxed) else { return }
        if lseek(descriptor, 0, SEEK_SET) < 0 { throw .io(.failed(code: errno)) }
    }

    private func piece() throws(VaultError) -> [UInt8] {
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe piece.withUnsafeMutableBytes { buffer in
                unsafe read(descriptor, buffer.baseAddress, buffer.count)
            }
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw .io(.failed(code: errno)) }
            piece.removeLast(piece.count - count)
            return piece
        }
    }

    /// The files as sources, each named by the last part of its path.
    static func sources(_ paths: [String]) throws(CommandError) -> [AttachmentSource] {
        var sources: [AttachmentSource] = []
        for path in paths {
            let file = try AttachedFile(path)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            sources.append(
                AttachmentSource(
                    name: name,
                    begin: { try file.begin() },
                    read: { try file.piece() }
                )
            )
        }
        return sources
    }
}

/// Bytes that are attached because they are no text.
final class AttachedBytes: Sendable {
    private let bytes: [UInt8]
    private let isRead = Atomic(false)

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    static func source(_ bytes: [UInt8], name: String) -> AttachmentSource {
        let attached = AttachedBytes(bytes)
        return AttachmentSource(
            name: name,
            begin: { attached.isRead.store(false, ordering: .relaxed) },
            read: { attached.isRead.exchange(true, ordering: .relaxed) ? [] : attached.bytes }
        )
    }
}
