import Foundation
import Platform
import Sealing
import Testing

@Suite struct `The first line of a passphrase file` {
    private let scratch = Scratch()

    private func read(_ content: [UInt8], mode: Int = 0o600) throws -> (String, Bool) {
        let path = scratch.file("passphrase")
        try Data(content).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        let file = try PassphraseFile.readFirstLine(ofFile: path)
        let text = file.passphrase.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        }
        return (text, file.isReadableByOthers)
    }

    @Test(arguments: [
        ("one\ntwo\n", "one"), ("one", "one"), ("one\r\ntwo", "one"), ("one\r", "one\r"),
        (" one two \n", " one two "), ("a\rb\n", "a\rb"), ("é\n", "é"),
    ])
    func `is taken as it stands, without the line break`(content: String, line: String) throws {
        #expect(try Array(read([UInt8](content.utf8)).0.utf8) == Array(line.utf8))
    }

    @Test(arguments: ["", "\n", "\r\n", "\nsecond"])
    func `is refused when empty`(content: String) {
        #expect(throws: PlatformError.unusable(.empty)) { try read([UInt8](content.utf8)) }
    }

    @Test(arguments: [[], [10], [13, 10], [10, 65, 66, 67, 68]])
    func `has at most 4096 bytes`(lineBreak: [UInt8]) throws {
        let longest = [UInt8](repeating: 97, count: 4096)
        #expect(try read(longest + lineBreak).0.utf8.count == 4096)
        #expect(throws: PlatformError.unusable(.tooLong)) { try read(longest + [98] + lineBreak) }
        #expect(throws: PlatformError.unusable(.tooLong)) { try read(longest + longest) }
    }

    @Test func `a file that others may read is reported`() throws {
        #expect(try !read([97], mode: 0o600).1)
        #expect(try read([97], mode: 0o640).1)
        #expect(try read([97], mode: 0o604).1)
    }

    @Test func `a folder and a missing file are refused`() {
        #expect(throws: PlatformError.unusable(.notAFile)) {
            _ = try PassphraseFile.readFirstLine(ofFile: scratch.path)
        }
        #expect(throws: PlatformError.notFound) {
            _ = try PassphraseFile.readFirstLine(ofFile: scratch.file("none"))
        }
    }

    @Test func `may come through a pipe in pieces`() throws {
        let pipe = Pipe()
        let writer = pipe.fileHandleForWriting
        try writer.write(contentsOf: Data("pie".utf8))
        try writer.write(contentsOf: Data("ces\nrest".utf8))
        try writer.close()
        let path = "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)"
        let file = try PassphraseFile.readFirstLine(ofFile: path)
        #expect(file.passphrase.byteCount == 6)
        #expect(file.isReadableByOthers == false)
    }
}
