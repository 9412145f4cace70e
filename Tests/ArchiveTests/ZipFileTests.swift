import Archive
import Foundation
import TestSupport
import Testing

@Suite
struct `A zip file` {
    private func file(_ bytes: [UInt8]) throws -> (path: String, count: Int) {
        let path = NSTemporaryDirectory() + "/tacit-zip-\(UInt64.random(in: 0 ... .max))"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return (path, bytes.count)
    }

    private func opened(_ bytes: [UInt8]) throws -> ZipFile {
        let (path, count) = try file(bytes)
        return try ZipFile(path, byteCount: count)
    }

    private func written(_ write: (ZipWriter) throws -> Void) throws -> [UInt8] {
        final class Written { var bytes: [UInt8] = [] }
        let written = Written()
        let writer = try ZipWriter { span in
            unsafe span.withUnsafeBytes { unsafe written.bytes.append(contentsOf: $0) }
        }
        try write(writer)
        return written.bytes
    }

    @Test
    func `that was written is read again, in any order`() throws {
        let big = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let bytes = try written { writer in
            try writer.begin(
                "photos/ä.jpeg",
                byteCount: big.count,
                packs: false,
                time: 1_700_000_000
            )
            try writer.write(big)
            try writer.begin("Journal.json", packs: true, time: 1_700_000_000)
            for _ in 0..<5_000 { try writer.write(Array("the same again ".utf8)) }
            try writer.begin("empty", byteCount: 0, packs: false, time: 0)
            try writer.finish()
        }
        #expect(bytes.count < big.count + 5_000)
        let zip = try opened(bytes)
        #expect(zip.names == ["photos/ä.jpeg", "Journal.json", "empty"])
        #expect(try zip.bytes("Journal.json", limit: .max)?.count == 75_000)
        #expect(try zip.bytes("photos/ä.jpeg", limit: .max) == big)
        #expect(try zip.bytes("empty", limit: 0) == [])
        #expect(try zip.bytes("Journal.json", limit: 1_000) == nil)
        #expect(throws: ZipFault.notFound) { try zip.seek("other") }
    }

    @Test
    func `takes no more from a sink that fails, and keeps its error`() throws {
        struct Full: Error {}
        let writer = try ZipWriter { _ in throw Full() }
        #expect(throws: ZipFault.malformed) {
            try writer.begin("a", packs: false, time: 0)
            for _ in 0..<100 { try writer.write([UInt8](repeating: 7, count: 1 << 16)) }
            try writer.finish()
        }
        #expect(writer.failure is Full)
    }

    @Test(
        arguments: [
            "../x", "/x", "a/../../x", "a//x", "./x", "..\\x", "a/..", "..", "a\u{1}b", "",
        ]
    )
    func `with a name that leads out, or is no plain one, is refused`(_ name: String) throws {
        var zip = HandmadeZip()
        zip.add("ok", [1])
        zip.add(name, [2])
        #expect(throws: ZipFault.badName) { try opened(zip.bytes) }
    }

    @Test
    func `with a symbolic link, a name twice or an encrypted entry is refused`() throws {
        var link = HandmadeZip()
        link.add("x", Array("/etc/passwd".utf8), mode: 0o120777)
        #expect(throws: ZipFault.notAFile("x")) { try opened(link.bytes) }
        var twice = HandmadeZip()
        twice.add("x", [1])
        twice.add("x", [2])
        #expect(throws: ZipFault.doubleName("x")) { try opened(twice.bytes) }
        var sealed = HandmadeZip()
        sealed.add("x", [1], flags: 0x801)
        #expect(throws: ZipFault.encrypted("x")) { try opened(sealed.bytes) }
    }

    @Test
    func `with a name that is no UTF-8 is refused`() throws {
        var zip = HandmadeZip()
        zip.add("ab", [1])
        let bytes = zip.bytes.map { $0 == UInt8(ascii: "a") ? 0xFF : $0 }
        #expect(throws: ZipFault.self) { try opened(bytes) }
    }

    @Test
    func `that claims far more than it can hold is refused before anything is read`() throws {
        var zip = HandmadeZip()
        zip.add("x", [1], claimed: 0xF000_0000)
        #expect(throws: ZipFault.bomb) { try opened(zip.bytes) }
    }

    @Test
    func `that holds far more than its length is not read to its end`() throws {
        let bytes = try written { writer in
            try writer.begin("x", packs: true, time: 0)
            let zeros = [UInt8](repeating: 0, count: 1 << 20)
            for _ in 0..<80 { try writer.write(zeros) }
            try writer.finish()
        }
        #expect(bytes.count < 100_000)
        #expect(throws: ZipFault.bomb) {
            let zip = try opened(bytes)
            _ = try zip.bytes("x", limit: .max)
        }
    }

    @Test
    func `that is cut off, changed or none at all is refused`() throws {
        var zip = HandmadeZip()
        zip.add("x", Array("some words".utf8))
        let bytes = zip.bytes
        for length in [0, 1, 4, 30, bytes.count / 2, bytes.count - 22, bytes.count - 1] {
            #expect(throws: ZipFault.self, "at \(length)") {
                let zip = try opened(Array(bytes.prefix(length)))
                _ = try zip.bytes("x", limit: .max)
            }
        }
        var changed = bytes
        changed[33] ^= 1
        #expect(throws: ZipFault.malformed) { try opened(changed).bytes("x", limit: .max) }
        #expect(throws: ZipFault.malformed) { try opened(Array("no archive at all".utf8)) }
    }
}
