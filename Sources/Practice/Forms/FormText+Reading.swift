extension FormText {
    /// What a filled form says.
    public struct Reading: Sendable {
        /// The note: kind, time and tags as they were.
        public var note: Note
        /// Headings that the form does not have and for which the kind has no room; what stands
        /// below them is at the end of the free text, headings and all.
        public var unknownHeadings: [String]
    }

    /// Whether a text is meant as this form: it begins with its title, or has one of its headings or
    /// comments.
    public func isForm(_ text: String) -> Bool {
        let lines = Self.lines(text)
        let first = lines.first { !FormHeading.trimmedEnd($0).isEmpty }
        if let title = first.flatMap({ FormHeading.text($0, level: 1) }),
            NameFold.fold(title) == NameFold.fold(kind.title)
        {
            return true
        }
        return lines.contains { line in
            FormHeading.text(line, level: 2).map { slot(of: $0) != nil } == true
                || isOwnComment(line)
        }
    }

    /// The note that a filled form says.
    ///
    /// Headings may come in any order, by title or by field name, with other case, and twice: then
    /// both texts count. A field whose heading is gone is empty.
    public func note(from text: String) -> Note { reading(text).note }

    /// The note that a filled form says, and what of it the form does not know.
    public func reading(_ text: String) -> Reading {
        var sections = Sections(kind: kind, slots: slots)
        var title: String?
        var isBeginning = true
        for line in Self.formLines(text) {
            if isBeginning, FormHeading.trimmedEnd(line).isEmpty { continue }
            if isBeginning, let heading = Self.title(line) {
                title = heading
            } else if let heading = FormHeading.text(line, level: 2) {
                sections.open(heading, line, slot(of: heading))
            } else if !isOwnComment(line) {
                let isEscaped = line.first == "\\" && isOwn(FormHeading.withoutBackslashes(line))
                sections.append(String(isEscaped ? line.dropFirst() : line))
            }
            isBeginning = false
        }
        return Reading(note: note(title, sections), unknownHeadings: sections.unknownHeadings)
    }

    /// The lines of a form; where each ends with a carriage return, these are the form's.
    private static func formLines(_ text: String) -> [FormHeading.Line] {
        let lines = lines(text)
        guard lines.count > 1, lines.dropLast().allSatisfy({ $0.last == "\r" }) else {
            return lines
        }
        return lines.map { $0.last == "\r" ? $0.dropLast() : $0 }
    }

    private static func title(_ line: FormHeading.Line) -> String? {
        let line = FormHeading.trimmedEnd(line)
        guard line.starts(with: "# ".unicodeScalars) else { return nil }
        return String(line.dropFirst(2)).trimmed
    }

    /// The slot of the form that a heading means, exactly or nearly.
    private func slot(of heading: String) -> Int? {
        if let exact = slots.firstIndex(where: { $0.heading.utf8.elementsEqual(heading.utf8) }) {
            return exact
        }
        if let name = kind.slot(of: heading)?.name {
            return slots.firstIndex { $0.name == name }
        }
        let folded = NameFold.fold(heading)
        return slots.firstIndex { NameFold.fold($0.heading) == folded }
    }

    private func note(_ title: String?, _ sections: Sections) -> Note {
        var note = original
        note.title = newTitle(title)
        note.body = Self.kept(original.body, sections.body)
        // From the last on, so that what goes does not move what stays.
        for (slot, text) in zip(slots, sections.texts).sorted(by: {
            $0.0.index ?? -1 > $1.0.index ?? -1
        }) {
            guard let index = slot.index else { continue }
            let value =
                text.map { Self.kept(slot.value, $0) }
                ?? (slot.preset == slot.value ? slot.value : "")
            if value.isEmpty {
                note.fields.remove(at: index)
            } else {
                note.fields[index].value = value
            }
        }
        let new = zip(slots, sections.texts).filter { $0.0.index == nil }
            .map { Note.Field(name: $0.0.name, value: $0.1 ?? "") }
        note.fields += (new + sections.own).filter { !$0.value.isEmpty }
        return note
    }

    private func newTitle(_ title: String?) -> String {
        guard let title else { return "" }
        let shown = Self.title(titleLine[...].unicodeScalars) ?? ""
        let isUnchanged = title.utf8.elementsEqual(shown.utf8)
        let isKind = NameFold.fold(title) == NameFold.fold(kind.title)
        return isUnchanged || isKind ? original.title : title
    }

    /// The original, down to its blank lines at the ends, where nothing else was changed.
    private static func kept(_ original: String, _ new: String) -> String {
        Sections.text(lines(original).map { String($0) }).utf8.elementsEqual(new.utf8)
            ? original : new
    }
}
