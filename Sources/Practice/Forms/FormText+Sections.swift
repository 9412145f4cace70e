extension FormText {
    /// What stands below each heading, while a form is read.
    struct Sections {
        private enum Place: Hashable {
            case body
            case slot(Int)
            case own(Int)
        }

        let takesOwn: Bool
        private(set) var unknownHeadings: [String] = []

        private let slotCount: Int
        private var ownNames: [String] = []
        private var parts: [(place: Place, lines: [String])] = [(.body, [])]

        init(kind: Kind, slots: [Slot]) {
            takesOwn = kind.takesSections
            slotCount = slots.count
        }

        /// Goes on below a heading.
        mutating func open(_ heading: String, _ line: FormHeading.Line, _ slot: Int?) {
            if let slot {
                parts.append((.slot(slot), []))
            } else if takesOwn {
                let folded = NameFold.fold(heading)
                let same =
                    ownNames.firstIndex { $0.utf8.elementsEqual(heading.utf8) }
                    ?? ownNames.firstIndex { NameFold.fold($0) == folded }
                if same == nil { ownNames.append(heading) }
                parts.append((.own(same ?? ownNames.count - 1), []))
            } else {
                if !unknownHeadings.contains(heading) { unknownHeadings.append(heading) }
                parts.append((.body, [String(line)]))
            }
        }

        mutating func append(_ line: String) { parts[parts.count - 1].lines.append(line) }

        var body: String { text(of: .body) ?? "" }

        /// The text of each slot; `nil` where its heading is missing.
        var texts: [String?] { (0..<slotCount).map { text(of: .slot($0)) } }

        /// The sections of the writer's own, in the order in which they came.
        var own: [Note.Field] {
            ownNames.enumerated().map { Note.Field(name: $1, value: text(of: .own($0)) ?? "") }
        }

        private func text(of place: Place) -> String? {
            let parts = parts.filter { $0.place == place }
            guard !parts.isEmpty else { return nil }
            return parts.map { Self.text($0.lines) }.filter { !$0.isEmpty }
                .joined(separator: "\n\n")
        }

        /// Lines without the blank ones around them.
        static func text(_ lines: [String]) -> String {
            var rest = lines[...]
            while let line = rest.first, line.allSatisfy(\.isWhitespace) { rest.removeFirst() }
            while let line = rest.last, line.allSatisfy(\.isWhitespace) { rest.removeLast() }
            return rest.joined(separator: "\n")
        }
    }
}
