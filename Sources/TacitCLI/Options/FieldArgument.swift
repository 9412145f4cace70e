import Practice
import Rules

/// `NAME=VALUE` as it is typed.
struct FieldArgument {
    let name: String
    let value: String

    init(_ argument: String) throws(CommandError) {
        guard let (name, value) = Self.parts(argument) else { throw .malformedField(argument) }
        self.name = name
        self.value = value
    }

    static func parts(_ argument: String) -> (name: String, value: String)? {
        let scalars = argument.unicodeScalars
        guard let equals = scalars.firstIndex(of: "="), equals != scalars.startIndex else {
            return nil
        }
        return (String(scalars[..<equals]), String(scalars[scalars.index(after: equals)...]))
    }
}

/// What the command line says about a form, in the form's terms: looked at before anybody is asked
/// for anything.
struct GivenFields {
    /// A field is named once; an empty value takes it away.
    private(set) var values: [Note.Field] = []

    /// - Parameters:
    ///   - fields: `NAME=VALUE`; where a name comes twice, the values are lines of one.
    ///   - sections: `HEADING=TEXT`, for kinds that take some of the writer's own.
    /// - Throws: ``CommandError/fields(_:_:)`` with everything that is not taken,
    ///   ``CommandError/noSections(_:)``, ``CommandError/malformedField(_:)``,
    ///   ``CommandError/malformedSection``.
    init(fields: [String], sections: [String], kind: Kind, now: Moment) throws(CommandError) {
        for argument in fields {
            let field = try FieldArgument(argument)
            add(field.name, field.value, apart: "\n")
        }
        var faults = values.filter { field in
            kind.field(named: field.name) == nil && !Self.isKept(field.name, in: kind)
        }.map { FieldFault(field: $0.name, reason: .unknown) }
        for argument in sections {
            guard let (heading, text) = FieldArgument.parts(argument),
                let name = kind.sectionName(heading)
            else { throw .malformedSection }
            guard kind.takesSections || kind.field(named: name) != nil else {
                throw .noSections(kind)
            }
            add(name, text, apart: "\n\n")
        }
        for index in values.indices where !values[index].value.isEmpty {
            guard let form = kind.field(named: values[index].name) else { continue }
            do throws(FieldFault) {
                values[index].value = try form.canonical(values[index].value, now: now)
            } catch {
                faults.append(error)
            }
        }
        guard faults.isEmpty else { throw .fields(faults, kind) }
    }

    /// Whether a field that the form does not have is kept as a section, so that a rule can say what
    /// is to become of it (SC-02, SC-03): a diagnosis in a coach's note is no typing error.
    private static func isKept(_ name: String, in kind: Kind) -> Bool {
        kind.takesSections && kind.sectionName(name) != nil
            && Rulebook.isOfOneService(field: name)
    }

    private mutating func add(_ name: String, _ value: String, apart: String) {
        if let index = values.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
            values[index].value += apart + value
        } else {
            values.append(Note.Field(name: name, value: value))
        }
    }
}
