import Practice

/// A FHIR R4 document (<https://hl7.org/fhir/R4/documents.html>) out of records of therapy, written
/// piece by piece in constant memory.
///
/// Call ``head(to:)`` once, ``append(_:to:)`` for each record in the order of the outline,
/// ``tail(to:)`` once. The composition stands first and names every record; whatever refers to a
/// resource refers to one of the bundle. Each resource carries the labels of its record, the bundle
/// and the composition those of all (RULES.md, section 7.3).
package struct FHIRBundle {
    let contents: PackageContents
    /// The plan that counts: the latest by its date.
    let currentPlan: Identifier?

    /// `nil` for whatever is no therapy: a bundle would say that it is health care.
    package init?(_ contents: PackageContents) {
        guard contents.discipline == .therapy else { return nil }
        self.contents = contents
        currentPlan =
            contents.outline.filter { $0.kind == "treatment-plan" }
            .max { ($0.at?.instant ?? .min) < ($1.at?.instant ?? .min) }?.id
    }

    /// Appends everything that stands before the records.
    package func head(to bytes: inout [UInt8]) {
        var bundle: [UInt8] = []
        bundle.appendJSON([
            "resourceType": "Bundle",
            "meta": .meta(contents.labels),
            "identifier": [
                "system": "urn:ietf:rfc:3986",
                "value": .text(composition.urn),
            ],
            "type": "document",
            "timestamp": FHIRText.instant(contents.created),
        ])
        bytes += bundle.dropLast()
        bytes.append(contentsOf: ",\"entry\":[".utf8)
        var isFirst = true
        for resource in [compositionResource] + people + parties + consents + [provenance] {
            append(resource, isFirst: isFirst, to: &bytes)
            isFirst = false
        }
    }

    /// Appends the resources of a record.
    package func append(_ record: PackageRecord, to bytes: inout [UInt8]) {
        for resource in resources(of: record) { append(resource, isFirst: false, to: &bytes) }
    }

    /// Appends the end of the bundle.
    package func tail(to bytes: inout [UInt8]) { bytes.append(contentsOf: "\n]}\n".utf8) }

    private func append(_ resource: FHIRResource, isFirst: Bool, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: (isFirst ? "\n" : ",\n").utf8)
        bytes.appendJSON([
            "fullUrl": .text(resource.reference.urn), "resource": resource.element,
        ])
    }
}

/// A resource and what it is called.
struct FHIRResource {
    let reference: FHIRReference
    /// Its type, its `id`, and then what it says.
    let element: JSONValue

    init(
        _ type: String,
        _ reference: FHIRReference,
        labels: SecurityLabels? = nil,
        narrative: [String],
        _ body: JSONValue
    ) {
        self.reference = reference
        var members: [(name: String, value: JSONValue)] = [
            ("resourceType", .text(type)), ("id", .text(reference.uuid)),
        ]
        if let labels { members.append(("meta", .meta(labels))) }
        if let text = FHIRText.narrative(narrative) { members.append(("text", text)) }
        if case .object(let body) = body { members += body }
        element = .object(members)
    }
}
