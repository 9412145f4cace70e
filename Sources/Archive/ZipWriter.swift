import CArchive

/// Writes a zip file to a sink, in constant memory.
@safe package final class ZipWriter {
    private let sink: (RawSpan) throws -> Void
    private var writer: OpaquePointer?
    /// What the sink threw.
    package private(set) var failure: (any Error)?

    /// - Parameter sink: takes the bytes in order and keeps none of them.
    package init(_ sink: @escaping (RawSpan) throws -> Void) throws(ZipFault) {
        self.sink = sink
        guard tacit_archive_is_there() != 0 else { throw .noLibrary }
        // The writer is freed before this object is.
        let this = unsafe Unmanaged.passUnretained(self).toOpaque()
        unsafe writer = tacit_zip_create(this) { context, bytes, count in
            guard let context = unsafe context else { return -1 }
            let writer = unsafe Unmanaged<ZipWriter>.fromOpaque(context).takeUnretainedValue()
            let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
            return unsafe writer.take(buffer.bytes) ? 0 : -1
        }
        guard unsafe writer != nil else { throw .malformed }
    }

    deinit {
        if let writer = unsafe writer { unsafe tacit_zip_free(writer) }
    }

    private func take(_ bytes: RawSpan) -> Bool {
        do {
            if failure == nil { try sink(bytes) }
            return failure == nil
        } catch {
            failure = error
            return false
        }
    }

    /// Begins a file.
    ///
    /// - Parameters:
    ///   - byteCount: `nil` where nobody knows.
    ///   - packs: not for what does not get smaller.
    ///   - time: seconds since 1970, as which it is given.
    package func begin(
        _ name: String,
        byteCount: Int? = nil,
        packs: Bool,
        time: Int64
    ) throws(ZipFault) {
        let answer = unsafe tacit_zip_begin(
            writer,
            name,
            byteCount.map { Int64($0) } ?? -1,
            packs ? 1 : 0,
            time
        )
        guard answer == 0 else { throw .malformed }
    }

    package func write(_ bytes: [UInt8]) throws(ZipFault) {
        guard unsafe tacit_zip_write(writer, bytes, bytes.count) == 0 else { throw .malformed }
    }

    /// Writes the directory at the end.
    package func finish() throws(ZipFault) {
        guard unsafe tacit_zip_finish(writer) == 0 else { throw .malformed }
    }
}
