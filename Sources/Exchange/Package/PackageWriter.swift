package import Age
package import Sealing

/// Writes packages (Docs/Package.md), in memory of a manifest and a few hundred kilobytes.
package enum PackageWriter {
    /// Writes one.
    ///
    /// - Parameters:
    ///   - manifest: names the members in the order of `contents`.
    ///   - seed: of the sender that the manifest names.
    ///   - envelope: for the recipients that the manifest names; finished when this returns.
    /// - Throws: ``PackageFault/path``, ``PackageFault/tooLarge`` for what the format has no room
    ///   for; ``PackageFault/length`` and ``PackageFault/digest`` where a content is another one
    ///   than the manifest says; what contents and envelope throw.
    package static func write(
        _ manifest: PackageManifest,
        _ contents: [PackageFile],
        signedWith seed: borrowing Key<PackageSigningPurpose>,
        to envelope: AgeWriter
    ) throws {
        precondition(manifest.members == contents.map(\.member), "a manifest of something else")
        let text = manifest.text
        guard text.count <= PackageManifest.greatestByteCount else { throw PackageFault.tooLarge }
        let signature = MinisignSignature(
            signing: text,
            trustedComment: manifest.comment,
            with: seed
        )
        let archive = TarWriter { try envelope.write($0) }
        try write(text, as: PackageManifest.path, to: archive)
        try write(signature.text, as: PackageManifest.signaturePath, to: archive)
        for content in contents { try write(content, to: archive) }
        try archive.finish()
        try envelope.finish()
    }

    private static func write(
        _ bytes: [UInt8],
        as path: String,
        to archive: TarWriter
    ) throws {
        let header = try TarHeader(path: path, byteCount: bytes.count)
        try archive.write(header) { sink in try unsafe sink(bytes.span.bytes) }
    }

    private static func write(_ content: PackageFile, to archive: TarWriter) throws {
        let member = content.member
        let header = try TarHeader(path: member.path, byteCount: member.byteCount)
        guard !content.checksItself else { return try archive.write(header, content.write) }
        var digest = RunningDigest()
        try archive.write(header) { sink in
            try content.write { piece in
                digest.update(piece)
                try sink(piece)
            }
        }
        guard digest.finish() == member.digest else { throw PackageFault.digest }
    }
}
