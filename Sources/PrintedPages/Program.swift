import Glibc
import Platform

/// `tacit-pdf`: blocks on standard input, a PDF on standard output.
///
/// A program of its own, so that what holds keys links no graphics library, and so that whoever does
/// not print needs none. It opens no file but fonts and asks nobody anything. It ends with 0, with 65
/// where the input is no sequence of blocks, and with 74 where the output could not be written.
@main
enum Program {
    static func main() {
        do {
            try ProcessHardening.apply()
        } catch {
            exit(71)
        }
        do {
            guard try printAll() else { exit(74) }
        } catch {
            exit(65)
        }
    }

    private static func printAll() throws(MalformedInput) -> Bool {
        let file = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
        defer { unsafe file.deallocate() }
        unsafe file.initialize(to: 1)
        guard let writer = unsafe PageWriter(file: file) else { return false }
        var reader = BlockReader { read(0, upTo: 65_536) }
        // One record at a time is held, and what stands before the first.
        var together: [Block] = []
        var isFirstRecord = true
        while let block = try reader.next() {
            if block.style == .made {
                writer.setDate(String(decoding: block.markup, as: UTF8.self))
                continue
            }
            if block.style == .record {
                isFirstRecord = draw(together, isFirstRecord, on: writer)
                together = []
            }
            together.append(block)
        }
        _ = draw(together, isFirstRecord, on: writer)
        return writer.finish()
    }

    /// - Returns: whether the first record is still to come.
    private static func draw(
        _ blocks: [Block],
        _ isFirstRecord: Bool,
        on writer: PageWriter
    ) -> Bool {
        let isRecord = blocks.first?.style == .record
        // What stands before the records flows: the contents may be long.
        if isRecord {
            writer.draw(blocks, onNewPage: isFirstRecord)
        } else {
            for block in blocks { writer.draw([block], onNewPage: false) }
        }
        return isFirstRecord && !isRecord
    }

    private static func read(_ file: Int32, upTo count: Int) -> [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
            while true {
                let step = unsafe Glibc.read(file, buffer.baseAddress, count)
                if step < 0, errno == EINTR { continue }
                // What could not be read is not the end of it.
                guard step >= 0 else { exit(74) }
                length = step
                return
            }
        }
    }
}
