import Foundation
import Glibc
import Platform
import Testing

@Suite struct `A file for its owner only` {
    private let scratch = Scratch()

    private func write(_ text: String, _ name: String, overwrite: Bool = false) throws {
        let bytes = [UInt8](text.utf8)
        try unsafe OwnerOnlyFile.write(
            bytes.span.bytes,
            to: scratch.file(name),
            overwrite: overwrite
        )
    }

    private func read(_ name: String) throws -> String {
        String(
            decoding: try OwnerOnlyFile.read(scratch.file(name), limit: 1 << 20),
            as: UTF8.self
        )
    }

    @Test func `has mode 0600 and is alone in its folder`() throws {
        try write("text", "a")
        #expect(try read("a") == "text")
        #expect(try scratch.mode("a") == 0o600)
        #expect(scratch.names == ["a"])
    }

    @Test func `is replaced only when told to`() throws {
        try write("old", "a")
        #expect(throws: PlatformError.exists) { try write("new", "a") }
        #expect(try read("a") == "old")
        try write("new", "a", overwrite: true)
        #expect(try read("a") == "new")
        #expect(scratch.names == ["a"])
    }

    @Test func `does not appear over one that came while it was written`() throws {
        let writer = try OwnerOnlyFileWriter(path: scratch.file("a"))
        try write("first", "a")
        do {
            try writer.commit()
            Issue.record("the other file is gone")
        } catch {
            #expect(error == .exists)
        }
        #expect(try read("a") == "first")
        #expect(scratch.names == ["a"])
    }

    @Test func `replaces a symbolic link and never writes through it`() throws {
        try write("target", "target")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.file("link"),
            withDestinationPath: scratch.file("target")
        )
        #expect(throws: PlatformError.exists) { try write("new", "link") }
        try write("new", "link", overwrite: true)
        #expect(try read("target") == "target")
        #expect(try read("link") == "new")
    }

    @Test func `never takes the place of a pipe, a device or a folder, also when told to`() throws {
        #expect(unsafe mkfifo(scratch.file("pipe"), 0o600) == 0)
        try FileManager.default.createDirectory(
            atPath: scratch.file("folder"),
            withIntermediateDirectories: false
        )
        for name in ["pipe", "folder"] {
            #expect(throws: PlatformError.unusable(.notAFile), "\(name)") {
                try write("new", name, overwrite: true)
            }
        }
        #expect(scratch.names.sorted() == ["folder", "pipe"])
    }

    private func writeOver(_ text: String, _ name: String) throws -> Bool {
        let bytes = [UInt8](text.utf8)
        return try unsafe OwnerOnlyFile.writeOver(bytes.span.bytes, at: scratch.file(name))
    }

    @Test func `is written over where it lies only by as many bytes`() throws {
        #expect(try !writeOver("new", "a"))
        #expect(scratch.names.isEmpty)
        try write("old", "a")
        let before = try FileIdentity(ofFile: scratch.file("a"))
        #expect(try writeOver("new", "a"))
        #expect(try read("a") == "new")
        #expect(try FileIdentity(ofFile: scratch.file("a")).inode == before.inode)
        for other in ["", "ne", "newer"] {
            #expect(try !writeOver(other, "a"))
            #expect(try read("a") == "new")
        }
        try write(String(repeating: "a", count: 513), "b")
        #expect(try !writeOver(String(repeating: "b", count: 513), "b"))
        #expect(try read("b").contains("a"))
    }

    @Test func `is not written over through another name, nor where others may read it`() throws {
        try write("old", "a")
        let (path, link) = (scratch.file("a"), scratch.file("link"))
        #expect(unsafe symlink(path, link) == 0)
        #expect(try !writeOver("new", "link"))
        #expect(unsafe unlink(link) == 0 && Glibc.link(path, link) == 0)
        #expect(try !writeOver("new", "a"))
        #expect(unsafe unlink(link) == 0 && chmod(path, 0o644) == 0)
        #expect(try !writeOver("new", "a"))
        #expect(unsafe chmod(path, 0o600) == 0)
        #expect(try read("a") == "old")
        #expect(try writeOver("new", "a"))
    }

    @Test func `given up, leaves nothing behind`() throws {
        do {
            let writer = try OwnerOnlyFileWriter(path: scratch.file("a"))
            let bytes = [UInt8]("half".utf8)
            try unsafe writer.write(bytes.span.bytes)
            #expect(scratch.names.count == 1)
        }
        #expect(scratch.names.isEmpty)
    }

    @Test func `is refused when longer than the reader wants`() throws {
        try write("12345", "a")
        #expect(throws: PlatformError.unusable(.tooLong)) {
            try OwnerOnlyFile.read(scratch.file("a"), limit: 4)
        }
        #expect(try OwnerOnlyFile.read(scratch.file("a"), limit: 5).count == 5)
        #expect(throws: PlatformError.unusable(.tooLong)) {
            try OwnerOnlyFile.read("/dev/zero", limit: 1000)
        }
        #expect(throws: PlatformError.notFound) {
            try OwnerOnlyFile.read(scratch.file("b"), limit: 4)
        }
        #expect(throws: PlatformError.unusable(.notAFile)) {
            try OwnerOnlyFile.read(scratch.path, limit: 4)
        }
    }

    @Test func `is copied whole, whatever its size`() throws {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<700_001).map { _ in UInt8.random(in: 0...255, using: &generator) }
        try unsafe OwnerOnlyFile.write(bytes.span.bytes, to: scratch.file("a"))
        try OwnerOnlyFile.copy(from: scratch.file("a"), to: scratch.file("b"))
        #expect(try OwnerOnlyFile.read(scratch.file("b"), limit: 1 << 20) == bytes)
        #expect(try scratch.mode("b") == 0o600)
    }

    @Test func `a full disk is told from other failures`() throws {
        let device = unsafe open("/dev/full", O_WRONLY)
        defer { close(device) }
        #expect(throws: PlatformError.noSpace(.write)) { try Terminal.write("x", to: device) }
    }

    @Test func `missing folders are made for the owner only`() throws {
        try OwnerOnlyFile.createFolders(scratch.file("x/y/z"))
        try OwnerOnlyFile.createFolders(scratch.file("x/y/z"))
        #expect(try scratch.mode("x") == 0o700)
        #expect(try scratch.mode("x/y/z") == 0o700)
        try write("", "file")
        #expect(throws: PlatformError.self) {
            try OwnerOnlyFile.createFolders(scratch.file("file"))
        }
    }

    @Test func `is the same file until someone changes it`() throws {
        try write("text", "a")
        let identity = try FileIdentity(ofFile: scratch.file("a"))
        #expect(try FileIdentity(ofFile: scratch.file("a")) == identity)
        #expect(identity.size == 4)
        try write("more", "a", overwrite: true)
        #expect(try FileIdentity(ofFile: scratch.file("a")) != identity)
    }

    @Test func `a lock belongs to one holder at a time`() throws {
        let path = scratch.file("lock")
        do {
            let lock = try FileLock(path: path)
            #expect(throws: PlatformError.busy) { _ = try FileLock(path: path) }
            _ = consume lock
        }
        _ = try FileLock(path: path)
    }
}
