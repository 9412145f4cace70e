import Archive

/// Why a zip file is not read.
public enum ArchiveFault: Hashable, Sendable {
    /// The library that reads zip files (libarchive) is not installed.
    case noLibrary
    /// No zip file, or a damaged one.
    case malformed
    /// A name that is absolute, leads out of the archive, or is no text.
    case badName
    /// Two entries of one name.
    case doubleName
    /// Something else than a file or a folder: a symbolic link, a device.
    case notAFile
    case encrypted
    /// Too many entries, or far more bytes than an archive of its length has.
    case bomb

    init(_ fault: ZipFault) {
        self =
            switch fault {
            case .noLibrary: .noLibrary
            case .badName: .badName
            case .doubleName: .doubleName
            case .notAFile: .notAFile
            case .encrypted: .encrypted
            case .bomb: .bomb
            case .malformed, .notFound: .malformed
            }
    }
}

extension ImportFiles {
    /// What a zip file holds; a folder that holds all of it is no part of the paths.
    ///
    /// Nothing is unpacked: files are read out of the archive.
    ///
    /// - Parameter byteCount: how long the archive is.
    /// - Throws: ``ImportProblem/Reason/archive(_:)``, also later, from what reads the files.
    public static func zip(_ path: String, byteCount: Int) throws(ImportProblem) -> ImportFiles {
        let archive: ZipFile
        do throws(ZipFault) {
            archive = try ZipFile(path, byteCount: byteCount)
        } catch {
            throw problem(error)
        }
        let prefix = commonFolder(archive.names)
        return ImportFiles(
            paths: archive.names.map { String($0.dropFirst(prefix.count)) },
            read: { path, limit in
                let bytes = try checked { () throws(ZipFault) in
                    try archive.bytes(prefix + path, limit: limit)
                }
                guard let bytes else { throw TransferError.input(problem(.bomb)) }
                return bytes
            },
            open: { path in
                try checked { () throws(ZipFault) in try archive.seek(prefix + path) }
                return { try checked { () throws(ZipFault) in try archive.piece() } }
            }
        )
    }

    private static func checked<Value>(
        _ body: () throws(ZipFault) -> Value
    ) throws(TransferError) -> Value {
        do throws(ZipFault) {
            return try body()
        } catch {
            throw .input(problem(error))
        }
    }

    private static func problem(_ fault: ZipFault) -> ImportProblem {
        ImportProblem(.archive(ArchiveFault(fault)), record: 0)
    }

    /// The folder at the top, with its slash, if there is nothing beside it.
    private static func commonFolder(_ names: [String]) -> String {
        guard let slash = names.first?.firstIndex(of: "/") else { return "" }
        let prefix = names[0][...slash]
        return names.allSatisfy { $0.hasPrefix(prefix) } ? String(prefix) : ""
    }
}
