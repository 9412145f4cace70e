/// How a package breaks the rules of its format; Docs/Package.md names each class.
package enum PackageFault: String, Error, Hashable, Sendable, CaseIterable {
    /// No identity or passphrase at hand opens it.
    case notForYou
    case envelope
    case path
    case entryType
    case tooLarge
    case archive
    case missing
    case unknownVersion
    case manifest
    case signature
    case surplus
    case length
    case digest
    case records
    case labels
    /// Its manifest names other recipients than the one who opened it.
    case recipient
}
