import Glibc
import GRDB

/// What can be said about a file before SQLite touches it.
enum FileShape {
    private static let magic = Array("SQLite format 3\0".utf8)

    /// Tells what is no vault of ours apart, before a connection changes the file's journal mode.
    ///
    /// - Throws: ``StoreError/absent``, ``StoreError/empty``, ``StoreError/foreign``,
    ///   ``StoreError/newer(format:)``, ``StoreError/truncated``, ``StoreError/failed(code:)``.
    static func check(_ path: String) throws(StoreError) {
        // What is open here was looked at before.
        guard !OpenFiles.shared.contains(path) else { return }
        // Not blocking, so that a pipe under that name does not hold everything up.
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .absent : .failed(code: -errno)
        }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw .failed(code: -errno) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .failed(code: -EISDIR) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .foreign }
        var header = [UInt8](repeating: 0, count: 100)
        let count = unsafe read(descriptor, &header, header.count)
        guard count >= 0 else { throw .failed(code: -errno) }
        guard count > 0 else { throw .empty }
        guard Array(header.prefix(magic.count)) == magic else { throw .foreign }
        guard count == header.count else { throw .truncated }
        guard bigEndian(header[68..<72]) == Int(Schema.applicationID) else { throw .foreign }
        let format = bigEndian(header[60..<64])
        guard format <= Schema.format else { throw .newer(format: format) }
        let end = lseek(descriptor, 0, SEEK_END)
        guard end >= leastByteCount(header) || hasLog(path) else { throw .truncated }
    }

    /// The file's length as its header states it; 0 where the header says that it does not know.
    private static func leastByteCount(_ header: [UInt8]) -> Int {
        guard header[24..<28] == header[92..<96] else { return 0 }
        let pages = bigEndian(header[28..<32])
        let size = bigEndian(header[16..<18])
        return pages * (size == 1 ? 65_536 : size)
    }

    /// With a log beside it, the file itself may lag behind its header.
    private static func hasLog(_ path: String) -> Bool {
        unsafe access(path + "-wal", F_OK) == 0
    }

    private static func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 << 8 | Int($1) }
    }
}
