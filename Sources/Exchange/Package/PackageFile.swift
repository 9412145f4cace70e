import Sealing

/// Takes bytes of a member in order, and keeps none of them after it returns.
package typealias PackageSink = (RawSpan) throws -> Void

/// A member of a package that is going to be written: what the manifest lists of it, and its bytes.
///
/// The manifest stands before the members and names their digests, so each content is made twice,
/// or its digest is known beforehand.
package struct PackageFile {
    package let member: PackageManifest.Member
    /// Whether ``write`` itself throws where its bytes are not those of the digest.
    let checksItself: Bool
    let write: (PackageSink) throws -> Void

    /// A content that gives the same bytes each time.
    ///
    /// - Throws: what the content throws.
    package init(
        path: String,
        _ write: @escaping (PackageSink) throws -> Void
    ) throws {
        var digest = RunningDigest()
        var byteCount = 0
        try write { piece in
            digest.update(piece)
            byteCount += piece.byteCount
        }
        member = PackageManifest.Member(
            path: path,
            byteCount: byteCount,
            digest: digest.finish()
        )
        checksItself = false
        self.write = write
    }

    /// A content of which length and digest are known.
    ///
    /// - Parameter checksItself: whether it throws where its bytes are not those of the digest, as
    ///   the vault does for an attached file: then they are not digested once more.
    package init(
        _ member: PackageManifest.Member,
        checksItself: Bool = false,
        _ write: @escaping (PackageSink) throws -> Void
    ) {
        self.member = member
        self.checksItself = checksItself
        self.write = write
    }
}
