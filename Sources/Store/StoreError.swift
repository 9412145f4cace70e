/// Why the file cannot be read or written.
package enum StoreError: Error, Hashable, Sendable {
    /// There is no file at the path.
    case absent
    /// There is one already.
    case occupied
    /// The file has no bytes.
    case empty
    /// The file ends before its own header says.
    case truncated
    /// Not a vault: another kind of file.
    case foreign
    /// A vault of a format that this program does not know.
    case newer(format: Int)
    /// SQLite or its schema is not what was written.
    case damaged
    /// Another process is writing, and did not finish in time.
    case busy
    /// No room left on the device.
    case full
    /// The file or its folder may not be written.
    case readOnly
    /// Reading or writing failed otherwise; the number is SQLite's extended result code.
    case failed(code: Int32)
}
