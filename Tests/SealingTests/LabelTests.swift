import Foundation
import Testing

@testable import Sealing

@Suite struct `labels keep purposes apart` {
    /// Every purpose that there is.
    static let purposes: [any KeyPurpose.Type] = [
        SlotPurpose.self, RolePurpose.self, CompartmentPurpose.self, PersonPurpose.self,
        VaultPurpose.self, AttachmentPurpose.self, SubjectPurpose.self, RowPurpose.self,
        SegmentPurpose.self, MatchPurpose.self, AliasPurpose.self,
        ChainPurpose.self, RecordSigningPurpose.self, PackageSigningPurpose.self,
        IdentityPurpose.self,
    ]

    private var labels: [[UInt8]] {
        Self.purposes.map { purpose in
            let label: StaticString = purpose.label
            return label.withUTF8Buffer { unsafe [UInt8]($0) }
        }
    }

    @Test func `all labels differ`() {
        #expect(Set(labels).count == Self.purposes.count)
        #expect(Set(Self.purposes.map { Label.personalisation($0.label) }).count == labels.count)
    }

    @Test func `a label is 1 to 16 bytes of printable ASCII and names the format`() {
        for label in labels {
            #expect((1...16).contains(label.count))
            #expect(label.allSatisfy { (0x20...0x7e).contains($0) })
            #expect(label.starts(with: Array("tacit1 ".utf8)))
        }
    }

    @Test func `no purpose is missing from the table`() throws {
        var root = URL(filePath: #filePath)
        for _ in 0..<3 { root.deleteLastPathComponent() }
        let sources = root.appending(path: "Sources").resolvingSymlinksInPath()
        let files = try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        )
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            for match in text.matches(of: /enum (\w+): KeyPurpose\b/) {
                declared.insert(String(match.1))
            }
        }
        #expect(declared == Set(Self.purposes.map { "\($0)" }))
    }
}
