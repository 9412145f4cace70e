import Practice

/// What an engagement is.
struct EngagementDetails: Sendable {
    var discipline: Discipline
    var clients: [Identifier]
    var subtype: String?
    var standing: Engagement.Standing
    var opened: Moment
    var fields: [Note.Field]
    /// In the order of ``clients``; never of anybody else.
    var roles: [ClientRole] = []
    var name: String?
}

extension EngagementDetails {
    /// The fields 2 to 7 of a state, and of an engagement in the roster.
    func write(to writer: inout FieldWriter) {
        writer.put(2, discipline.rawValue)
        for client in clients { writer.put(3, client) }
        writer.put(4, optional: subtype)
        writer.put(5, standing.rawValue)
        writer.put(6, opened.iso)
        for field in fields {
            var inner = FieldWriter()
            inner.put(1, field.name)
            inner.put(2, field.value)
            writer.put(7, inner.bytes)
        }
    }

    init(_ reader: inout FieldReader) throws(FieldError) {
        discipline = try reader.word(2)
        clients = try reader.identifiers(3)
        subtype = try reader.optionalText(4)
        standing = try reader.word(5)
        opened = try reader.moment(6)
        fields = []
        for value in try reader.all(7) {
            var inner = FieldReader(Array(value))
            fields.append(Note.Field(name: try inner.text(1), value: try inner.text(2)))
            try inner.finish()
        }
    }

    /// The fields 9 and 10, which stand behind what a state has besides.
    func writeNames(to writer: inout FieldWriter) {
        for role in roles {
            var inner = FieldWriter()
            inner.put(1, role.person)
            inner.put(2, role.label)
            writer.put(9, inner.bytes)
        }
        writer.put(10, filled: name)
    }

    mutating func readNames(_ reader: inout FieldReader) throws(FieldError) {
        var others = clients[...]
        while var inner = try reader.optionalFields(9) {
            let role = ClientRole(
                person: try inner.identifier(1),
                label: try inner.filledText(2)
            )
            try inner.finish()
            guard let position = others.firstIndex(of: role.person) else { throw FieldError() }
            others = others[(position + 1)...]
            roles.append(role)
        }
        name = try reader.optionalText(10, orEmpty: false)
    }
}
