import Glibc

/// Bytes to look for that are themselves nowhere in memory: they are held with each bit turned.
package struct MaskedNeedle: Sendable {
    private let masked: [UInt8]

    /// `byte` gives the byte at an index; it is called once for each and nothing is kept.
    package init(count: Int, byte: (Int) -> UInt8) {
        precondition(count > 0)
        masked = (0..<count).map { ~byte($0) }
    }

    var count: Int { masked.count }

    /// How often the bytes occur in a buffer.
    func occurrences(in bytes: UnsafeRawBufferPointer) -> Int {
        guard let base = bytes.baseAddress, bytes.count >= count else { return 0 }
        let first = Int32(~masked[0])
        var occurrences = 0
        var offset = 0
        let end = bytes.count - count + 1
        while offset < end, let hit = unsafe memchr(base + offset, first, end - offset) {
            offset = unsafe UnsafeRawPointer(hit) - base
            if unsafe matches(base + offset) { occurrences += 1 }
            offset += 1
        }
        return occurrences
    }

    private func matches(_ start: UnsafeRawPointer) -> Bool {
        masked.indices.allSatisfy { index in
            unsafe start.load(fromByteOffset: index, as: UInt8.self) == ~masked[index]
        }
    }
}

/// Looks for bytes in everything that is mapped into this process, from inside.
///
/// `/proc/self/mem` can be opened by its owner until the process is made undumpable; after that
/// only by root (its files then belong to root). Open a scan before `ProcessHardening.apply()`.
@safe package struct MemoryScan: ~Copyable {
    private let memory: Int32
    private let buffer: UnsafeMutableRawBufferPointer

    package enum Failure: Error {
        case cannotOpen(errno: Int32)
        case mapsUnreadable
    }

    package init() throws(Failure) {
        let memory = unsafe open("/proc/self/mem", O_RDONLY | O_CLOEXEC)
        guard memory >= 0 else { throw .cannotOpen(errno: errno) }
        self.memory = memory
        unsafe buffer = .allocate(byteCount: 1 << 20, alignment: 4096)
    }

    deinit {
        close(memory)
        unsafe buffer.deallocate()
    }

    /// How often the bytes occur in readable and in closed mappings, our own buffer left out.
    package func count(_ needle: MaskedNeedle) throws(Failure) -> Int {
        try regions().reduce(into: 0) { total, region in
            total += occurrences(of: needle, in: region)
        }
    }

    private func occurrences(of needle: MaskedNeedle, in region: Range<UInt>) -> Int {
        var total = 0
        var address = region.lowerBound
        while address < region.upperBound {
            let wanted = unsafe min(UInt(buffer.count), region.upperBound - address)
            let read = unsafe pread(memory, buffer.baseAddress, Int(wanted), off_t(address))
            // A hole, or a page that the kernel does not hand out: go on behind it.
            guard read > 0 else {
                address += 4096
                continue
            }
            total += unsafe needle.occurrences(
                in: UnsafeRawBufferPointer(rebasing: buffer[..<read])
            )
            let next = address + UInt(read)
            // What begins in this part and ends in the next is seen once more, and only once.
            address = next == region.upperBound ? next : next - UInt(needle.count - 1)
            if read < needle.count { address = next }
        }
        return total
    }

    /// The mapped ranges of addresses, without our buffer and the kernel's own pages.
    private func regions() throws(Failure) -> [Range<UInt>] {
        let own = unsafe UInt(bitPattern: buffer.baseAddress)
        var regions: [Range<UInt>] = []
        for line in try maps().split(separator: "\n") {
            let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: true)
            let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
            guard bounds.count == 2, !line.hasSuffix("[vvar]"), !line.hasSuffix("[vsyscall]"),
                !line.contains("[vvar_")
            else { continue }
            // Address space that is only reserved, gigabytes of it under a sanitizer.
            if fields[1].hasPrefix("---"), bounds[1] - bounds[0] > 64 << 20 { continue }
            let region = bounds[0]..<bounds[1]
            let ownEnd = own + 1 << 20
            regions += [region.clamped(to: 0..<own), region.clamped(to: ownEnd..<UInt.max)]
        }
        return regions
    }

    /// All of `/proc/self/maps`: one read gives a page at most, and a part is a false pass.
    private func maps() throws(Failure) -> String {
        let file = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw .mapsUnreadable }
        defer { close(file) }
        var text: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe part.withUnsafeMutableBytes { bytes in
                unsafe read(file, bytes.baseAddress, bytes.count)
            }
            guard count >= 0 else { throw .mapsUnreadable }
            if count == 0 { break }
            text += part[..<count]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
