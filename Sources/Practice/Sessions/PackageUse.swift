/// How much of a package of units is used up (PY-01).
public struct PackageUse: Hashable, Sendable {
    /// How many units were bought, at least 1.
    public let units: Int
    /// How many were charged since it began and before the next one did.
    public internal(set) var used: Int
    /// The day from which it counts.
    public let began: Moment
    /// The last day on which units may be used; `nil` where none was agreed.
    public let validUntil: Moment?

    /// How many are left; below zero, so many were charged too many.
    public var left: Int { units - used }
}

extension PackageUse {
    /// The identifier of a package's kind.
    public static let kind = "package"
    /// Kinds of records that use units up, each with the field that says how many.
    public static let charges = [Session.kind: "unitsCharged", "check-in": "unitCharged"]

    /// The packages of one engagement, in order of their days.
    ///
    /// A unit is taken from the package that began last, at the latest on the same day; what was
    /// charged before the first is not counted. Units that are left over stay with their package. A
    /// `yes` is one unit; what is no number charges nothing, and so does a record without a day.
    ///
    /// - Parameter notes: all that the engagement has of kind ``kind`` and of those in ``charges``, in
    ///   any order; others are passed over.
    public static func all(in notes: some Sequence<Note>) -> [PackageUse] {
        var packages: [PackageUse] = []
        var charged: [(day: Int, units: Int)] = []
        for note in notes {
            guard let at = note.at else { continue }
            if note.kind == kind, let package = PackageUse(note, at) {
                packages.append(package)
            } else if let field = charges[note.kind], let value = note.value(of: field) {
                charged.append((at.dayNumber, units(value)))
            }
        }
        packages.sort { ($0.began.dayNumber, $0.units) < ($1.began.dayNumber, $1.units) }
        for (day, units) in charged {
            guard let index = packages.lastIndex(where: { $0.began.dayNumber <= day }) else {
                continue
            }
            packages[index].used += units
        }
        return packages
    }

    /// Whether units may not be used any more on a day.
    public func hasExpired(on day: Moment) -> Bool {
        validUntil.map { $0.dayNumber < day.dayNumber } ?? false
    }

    private init?(_ note: Note, _ at: Moment) {
        guard let units = note.value(of: "units").map(Self.units), units > 0 else { return nil }
        self.units = units
        used = 0
        began = at
        validUntil = note.value(of: "validUntil").flatMap { Moment(iso: $0.trimmed) }
    }

    private static func units(_ text: String) -> Int {
        let text = text.trimmed
        if NameFold.fold(text) == "yes" { return 1 }
        // A sum of these stays far from the end of what a number holds.
        return Int(text).map { min(max($0, 0), 1_000_000) } ?? 0
    }
}
