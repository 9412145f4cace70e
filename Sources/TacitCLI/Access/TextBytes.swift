/// Bytes that must be text.
enum TextBytes {
    /// Where bytes stop being UTF-8.
    struct Fault: Error {
        /// Counted from 0.
        let offset: Int
    }

    static func text(of bytes: [UInt8]) -> Result<String, Fault> {
        do {
            return .success(String(copying: try UTF8Span(validating: bytes.span)))
        } catch {
            return .failure(Fault(offset: error.byteOffsets.lowerBound))
        }
    }
}
