import Foundation
import Sealing
import Store
import Testing

/// A file system of one mebibyte, where this process may mount one.
private final class SmallDisk {
    let folder: URL

    init?() {
        guard geteuid() == 0 else { return nil }
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "disk-\(UUID().uuidString)")
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        self.folder = folder
        guard Self.run("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.path]) else {
            try? FileManager.default.removeItem(at: folder)
            return nil
        }
    }

    deinit {
        _ = Self.run("umount", [folder.path])
        try? FileManager.default.removeItem(at: folder)
    }

    private static func run(_ program: String, _ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    static let isAvailable = SmallDisk() != nil
}

@Suite(.enabled(if: SmallDisk.isAvailable, "a small file system can only be mounted by root"))
struct `a full disk takes nothing away` {
    @Test func `a write that does not fit says so, and the earlier state stands`() throws {
        let disk = try #require(SmallDisk())
        let path = disk.folder.appending(path: "vault").path
        try Foreign.write([], to: path)
        let store = try Store(creating: path, header: Scratch.header)
        let first = Scratch.sealed([1])
        try store.write { try $0.put(first, id: Scratch.id(1)) }

        var writtenCount = 0
        var failure: (any Error)?
        while failure == nil, writtenCount < 255 {
            do {
                let object = Scratch.sealed([UInt8](repeating: 65, count: 20_000))
                try store.write { try $0.put(object, id: Scratch.id(2, UInt8(writtenCount))) }
                writtenCount += 1
            } catch {
                failure = error
            }
        }
        #expect(failure as? StoreError == .full)
        #expect(writtenCount > 5)
        #expect(try store.read { try $0.objectCount() } == writtenCount + 1)
        #expect(try store.read { try $0.object(Scratch.id(1)) }?.bytes == first.bytes)
        try? store.close()

        let again = try Store(opening: path)
        #expect(try again.read { try $0.objectCount() } == writtenCount + 1)
        #expect(try again.read { try $0.object(Scratch.id(1)) }?.bytes == first.bytes)
        #expect(try again.structureProblems().isEmpty)
        try? again.close()
    }

    @Test func `a vault goes on once there is room again`() throws {
        let disk = try #require(SmallDisk())
        let path = disk.folder.appending(path: "vault").path
        try Foreign.write([], to: path)
        let store = try Store(creating: path, header: Scratch.header)
        let ballast = disk.folder.appending(path: "ballast")
        let large = Scratch.sealed([UInt8](repeating: 65, count: 200_000))
        try Data(count: 700_000).write(to: ballast)
        #expect(throws: StoreError.full) {
            try store.write { rows in
                for number in 0..<4 as Range<UInt8> { try rows.put(large, id: Scratch.id(number)) }
            }
        }
        #expect(try store.read { try $0.objectCount() } == 0)
        try FileManager.default.removeItem(at: ballast)
        try store.write { try $0.put(large, id: Scratch.id(1)) }
        try store.truncateLog()
        #expect(try store.read { try $0.object(Scratch.id(1)) }?.bytes == large.bytes)
        #expect(try store.structureProblems().isEmpty)
        try store.close()
    }
}
