import Practice

extension FHIRBundle {
    var composition: FHIRReference { FHIRReference(.composition, of: contents.id) }

    /// The first page of the document: what lies in it, and what has to be read with it.
    var compositionResource: FHIRResource {
        FHIRResource(
            "Composition",
            composition,
            labels: contents.labels,
            narrative: [
                title, "From: \(contents.sender.name)", "To: \(contents.recipient.name)",
                "Purpose: \(contents.purpose)", "Made: \(contents.created.iso)",
            ],
            [
                "status": "final",
                "type": .concept(FHIRCodes.medicalRecords),
                "subject": subject.element,
                "date": FHIRText.dateTime(contents.created),
                "author": .list([practitioner.element]),
                "title": FHIRText.string(title),
                "confidentiality": .text(contents.labels.confidentiality.rawValue),
                "custodian": organization?.element,
                "section": .list(
                    [noticeSection, basisSection].compactMap(\.self) + recordSections
                ),
            ]
        )
    }

    private var title: String {
        contents.recipient.name.isEmpty
            ? "Records of therapy" : "Records of therapy for \(contents.recipient.name)"
    }

    private var noticeSection: JSONValue? {
        Self.section("Notices", contents.notices.map(\.text) + contents.remarks)
    }

    private var basisSection: JSONValue? {
        Self.section(
            "Basis",
            [contents.basis.word, contents.basis.words],
            consents.map(\.reference)
        )
    }

    /// A section for each kind, in the order in which the kinds occur.
    private var recordSections: [JSONValue] {
        var kinds: [String] = []
        for line in contents.outline where !kinds.contains(line.kind) { kinds.append(line.kind) }
        return kinds.compactMap { kind in
            let lines = contents.outline.filter { $0.kind == kind }
            return Self.section(
                Kind.named(kind)?.title ?? kind,
                lines.map { line in
                    [line.at?.iso ?? "", line.title].filter { !$0.isEmpty }
                        .joined(separator: " · ")
                },
                lines.flatMap(entries)
            )
        }
    }

    private func entries(of line: PackageContents.Line) -> [FHIRReference] {
        let document = FHIRReference(.document, of: line.id)
        return line.kind == "treatment-plan"
            ? [document, FHIRReference(.carePlan, of: line.id)] : [document]
    }

    /// `nil` where it would hold nothing, which no section may (cmp-1).
    private static func section(
        _ title: String,
        _ lines: [String],
        _ entries: [FHIRReference] = []
    ) -> JSONValue? {
        let narrative = FHIRText.narrative(lines)
        guard narrative != nil || !entries.isEmpty else { return nil }
        return [
            "title": FHIRText.string(title),
            "text": narrative,
            "entry": .list(entries.map(\.element)),
        ]
    }
}
