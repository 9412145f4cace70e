import Foundation
import Practice
import Sealing

/// The key from which pseudonyms and the shift of dates follow, in every copy about one client
/// (Docs/Format.md, section Aliases).
struct AliasKey: ~Copyable {
    private let key: Key<AliasPurpose>

    init(person: borrowing Key<PersonPurpose>, vault: Identifier) {
        key = person.derive(from: vault.bytes)
    }

    func draw(person: Identifier) -> [UInt8] { draw("person", person.bytes) }

    /// Of somebody who has no entry.
    func draw(name: String) -> [UInt8] {
        draw("name", Array(NameFold.fold(name).precomposedStringWithCanonicalMapping.utf8))
    }

    var shift: DateShift { DateShift(draw: draw("days", [])) }

    private func draw(_ name: StaticString, _ message: [UInt8]) -> [UInt8] {
        key.digest(RowName.bytes(name) + message)
    }
}
