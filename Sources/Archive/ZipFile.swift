import CArchive

/// Why a zip file is not read.
package enum ZipFault: Error, Equatable {
    /// The library that reads zip files is not installed.
    case noLibrary
    /// No zip file, or a damaged one.
    case malformed
    /// A name that is absolute, leads out of the archive, or is no text.
    case badName
    /// Two entries of one name.
    case doubleName(String)
    /// Something else than a file or a folder: a symbolic link, a device.
    case notAFile(String)
    case encrypted(String)
    /// More than it may hold: too many files, or far more bytes than a file of its size has.
    case bomb
    /// There is no such file in it.
    case notFound
}

/// A zip file whose entries are checked before any of them is read.
///
/// Names are relative, of plain parts, and each stands once; there are files and folders only. What
/// comes out is at most a hundred times as long as the archive, with 64 MiB besides: a bomb ends
/// when it is over that, whatever its entries claim.
package final class ZipFile {
    /// The files in the order of the archive.
    package let names: [String]
    private let path: String
    private let byteLimit: Int
    private var byteCount = 0
    private var open: Reading?

    /// An entry more than that is a mistake.
    private static let entryLimit = 200_000

    /// The archive at hand, and how far it was read.
    @safe private struct Reading: ~Copyable {
        let reader: OpaquePointer
        var next = 0

        deinit { unsafe tacit_zip_close(reader) }
    }

    /// - Parameter byteCount: how long the archive is.
    package init(_ path: String, byteCount: Int) throws(ZipFault) {
        self.path = path
        byteLimit = byteCount * 100 + 64 << 20
        names = try Self.list(path, byteLimit: byteLimit)
    }

    private static func list(_ path: String, byteLimit: Int) throws(ZipFault) -> [String] {
        let reading = try start(path)
        var names: [String] = []
        var seen: Set<String> = []
        var claimed = 0
        while let entry = try unsafe entry(reading.reader) {
            guard seen.count < entryLimit else { throw .bomb }
            guard isPlain(entry.name, isFolder: entry.isFolder) else { throw .badName }
            guard seen.insert(entry.name).inserted else { throw .doubleName(entry.name) }
            if entry.isFolder { continue }
            guard entry.isFile else { throw .notAFile(entry.name) }
            guard !entry.isEncrypted else { throw .encrypted(entry.name) }
            let (sum, isOver) = claimed.addingReportingOverflow(max(0, entry.size))
            claimed = sum
            guard !isOver, claimed <= byteLimit else { throw .bomb }
            names.append(entry.name)
        }
        return names
    }

    private static func start(_ path: String) throws(ZipFault) -> Reading {
        guard tacit_archive_is_there() != 0 else { throw .noLibrary }
        guard let reader = unsafe tacit_zip_open(path) else { throw .malformed }
        return unsafe Reading(reader: reader)
    }
}

// MARK: Entries

extension ZipFile {
    private struct Entry {
        let name: String
        let size: Int
        let isFile: Bool
        let isFolder: Bool
        let isEncrypted: Bool
    }

    private static func entry(_ reader: OpaquePointer) throws(ZipFault) -> Entry? {
        var found = unsafe tacit_zip_entry()
        switch unsafe tacit_zip_next(reader, &found) {
        case 0: return nil
        case 1: break
        default: throw .malformed
        }
        guard let pointer = unsafe found.name, let name = unsafe String(validatingCString: pointer)
        else { throw .badName }
        return unsafe Entry(
            name: name,
            size: Int(found.size),
            isFile: found.is_file != 0,
            isFolder: found.is_folder != 0,
            isEncrypted: found.is_encrypted != 0
        )
    }

    private static func isPlain(_ name: String, isFolder: Bool) -> Bool {
        var bytes = Array(name.utf8)
        if isFolder, bytes.last == UInt8(ascii: "/") { bytes.removeLast() }
        guard !bytes.isEmpty, bytes.count <= 4_096,
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return false }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        return parts.allSatisfy {
            !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        }
    }
}

// MARK: Reading

extension ZipFile {
    /// The whole of a file; `nil` where it is longer than the limit.
    package func bytes(_ name: String, limit: Int) throws(ZipFault) -> [UInt8]? {
        try seek(name)
        var bytes: [UInt8] = []
        while true {
            let piece = try piece()
            if piece.isEmpty { return bytes }
            bytes += piece
            if bytes.count > limit { return nil }
        }
    }

    /// Goes to the beginning of a file.
    package func seek(_ name: String) throws(ZipFault) {
        guard let wanted = names.firstIndex(of: name) else { throw .notFound }
        if open == nil || (open?.next ?? 0) > wanted { open = try Self.start(path) }
        while let reader = unsafe open?.reader, let entry = try unsafe Self.entry(reader) {
            if entry.isFolder { continue }
            open?.next += 1
            if entry.name == name { return }
        }
        throw .malformed
    }

    /// The next bytes of the file; none at its end.
    package func piece() throws(ZipFault) -> [UInt8] {
        guard let reader = unsafe open?.reader else { return [] }
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        let count = unsafe piece.withUnsafeMutableBytes { buffer in
            unsafe tacit_zip_read(reader, buffer.baseAddress, buffer.count)
        }
        guard count >= 0 else { throw .malformed }
        byteCount += count
        guard byteCount <= byteLimit else { throw .bomb }
        piece.removeLast(piece.count - count)
        return piece
    }
}
