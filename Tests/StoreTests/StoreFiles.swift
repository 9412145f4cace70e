import Foundation
import GRDB
import Sealing
import Store

/// A folder of its own for one test, gone with it.
final class Scratch: Sendable {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(_ name: String) -> String { folder.appending(path: name).path }

    /// An empty file, as the store asks for one.
    func emptyFile(_ name: String) throws -> String {
        let path = path(name)
        try Foreign.write([], to: path)
        return path
    }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
    }

    /// A closed vault with a header, some objects and nothing else.
    func vault(_ name: String = "vault", objects: [[UInt8]] = [id(1), id(2)]) throws -> String {
        let path = try emptyFile(name)
        let store = try Store(creating: path, header: Scratch.header)
        try store.write { rows in
            for id in objects { try rows.put(Scratch.sealed(id), id: id) }
        }
        try store.close()
        return path
    }

    static let header = Array("header".utf8)

    /// An identifier that begins with these bytes.
    static func id(_ beginning: UInt8..., filling: UInt8 = 0) -> [UInt8] {
        beginning + [UInt8](repeating: filling, count: 16 - beginning.count)
    }

    private static func id(_ number: UInt8) -> [UInt8] { id(number, filling: 0) }

    static func sealed(_ text: [UInt8]) -> Sealed {
        Key<CompartmentPurpose>.random().seal(
            text,
            at: Context(
                vault: id(1),
                role: 1,
                realm: 1,
                engagement: id(1),
                type: 1,
                object: id(1),
                revision: 1
            )
        )
    }
}

/// SQLite without our settings: what somebody else would do to the file.
enum Foreign {
    static func run(_ sql: String, in path: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    static func bytes(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(filePath: path)))
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: URL(filePath: path))
    }
}
