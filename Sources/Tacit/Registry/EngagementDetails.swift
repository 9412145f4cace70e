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
    /// When it was closed; `nil` while it is not.
    var closed: Moment?
    /// In the order in which they were set.
    var marks: [EngagementMark] = []
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

    /// The fields 9 to 12, which stand behind what a state has besides.
    func writeRest(to writer: inout FieldWriter) {
        for role in roles {
            var inner = FieldWriter()
            inner.put(1, role.person)
            inner.put(2, role.label)
            writer.put(9, inner.bytes)
        }
        writer.put(10, filled: name)
        writer.put(11, optional: closed?.iso)
        for mark in marks {
            var inner = FieldWriter()
            inner.put(1, mark.matter.rawValue)
            inner.put(2, filled: mark.subject)
            inner.put(3, filled: mark.reason)
            inner.put(4, mark.since.iso)
            writer.put(12, inner.bytes)
        }
    }

    mutating func readRest(_ reader: inout FieldReader) throws(FieldError) {
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
        closed = try reader.optionalMoment(11)
        guard closed == nil || standing == .closed else { throw FieldError() }
        while var inner = try reader.optionalFields(12) {
            marks.append(try EngagementMark(&inner))
            try inner.finish()
        }
    }
}

extension EngagementMark {
    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        self.init(
            try reader.word(1),
            subject: try reader.optionalText(2, orEmpty: false) ?? "",
            reason: try reader.optionalText(3, orEmpty: false) ?? "",
            since: try reader.moment(4)
        )
    }
}
