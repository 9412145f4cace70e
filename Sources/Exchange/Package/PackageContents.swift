package import Practice

/// What a package says once: who hands over what to whom, why, and on what ground.
///
/// The records themselves come one by one (``PackageRecord``), in the order of ``outline``; so that a
/// package of any size is written in constant memory. Nothing in it was chosen here: whoever fills
/// it has asked the rules first, and puts in what the purpose lets through and nothing else.
package struct PackageContents: Sendable {
    /// Random, and new for every package; what stands in it is named after it.
    package var id: Identifier
    /// When it was made.
    package var created: Moment
    /// The word of the request for what it is for: `new-therapist`.
    package var purpose: String
    /// The discipline from which the records come.
    package var discipline: Discipline
    package var sender: Party
    package var recipient: Party
    /// Whose records they are, as the recipient may know them: a pseudonym where the profile says so.
    ///
    /// Empty where nobody is named at all. Where ``basis`` is an agreement, it is that of each of them.
    package var people: [Person]
    package var basis: Basis
    /// What has to lie with the records, in the order in which it is to be read.
    package var notices: [Notice]
    /// What the recipient is told about the copy: what was left out, that it is not encrypted.
    package var remarks: [String]
    /// One line for each record, in their order.
    package var outline: [Line]

    package init(
        id: Identifier,
        created: Moment,
        purpose: String,
        discipline: Discipline,
        sender: Party,
        recipient: Party,
        people: [Person] = [],
        basis: Basis,
        notices: [Notice] = [],
        remarks: [String] = [],
        outline: [Line] = []
    ) {
        self.id = id
        self.created = created
        self.purpose = purpose
        self.discipline = discipline
        self.sender = sender
        self.recipient = recipient
        self.people = people
        self.basis = basis
        self.notices = notices
        self.remarks = remarks
        self.outline = outline
    }

    /// The labels of the whole: the highest confidentiality and all codes of its records (RULES.md,
    /// section 7.3).
    package var labels: SecurityLabels {
        outline.map { $0.labels(in: discipline) }.reduce(SecurityLabels()) { $0.union($1) }
    }
}

extension PackageContents {
    /// Who hands over, or to whom.
    package struct Party: Sendable {
        package var name: String
        /// Such as `therapist` or `insurer`; empty where there is nothing to say.
        package var type: String
        package var address: String
        package var organization: String?
        package var credentials: [Credential]

        package init(
            name: String,
            type: String = "",
            address: String = "",
            organization: String? = nil,
            credentials: [Credential] = []
        ) {
            self.name = name
            self.type = type
            self.address = address
            self.organization = organization
            self.credentials = credentials
        }
    }

    /// A client as far as the recipient may know of them; only a name is needed.
    package struct Person: Sendable {
        package var name: String
        package var legalName: String?
        package var born: Moment?
        package var email: String?
        package var phone: String?
        package var address: String?

        package init(
            name: String,
            legalName: String? = nil,
            born: Moment? = nil,
            email: String? = nil,
            phone: String? = nil,
            address: String? = nil
        ) {
            self.name = name
            self.legalName = legalName
            self.born = born
            self.email = email
            self.phone = phone
            self.address = address
        }
    }

    /// On what it rests that this leaves.
    package struct Basis: Sendable {
        /// The word of the request for it: `authorization`.
        package var word: String
        /// The document on file, where there is one.
        package var document: Identifier?
        /// The day of it.
        package var on: Moment?
        /// Its last day.
        package var expires: Moment?
        /// In the words of the document, or of who asked: what may go, for what, until when.
        package var words: String

        package init(
            word: String,
            document: Identifier? = nil,
            on: Moment? = nil,
            expires: Moment? = nil,
            words: String = ""
        ) {
            self.word = word
            self.document = document
            self.on = on
            self.expires = expires
            self.words = words
        }
    }

    /// A text that accompanies the records; the identifier names its wording: `redisclosure.1`.
    package struct Notice: Sendable {
        package var id: String
        package var text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// What has to be known of a record before the records are written.
    package struct Line: Sendable {
        package var id: Identifier
        package var kind: String
        package var at: Moment?
        package var title: String
        package var marks: Set<SecurityMark>
        /// Whether it states a diagnosis, and not that there is none.
        package var hasDiagnosis: Bool

        package func labels(in discipline: Discipline) -> SecurityLabels {
            SecurityLabels(
                kind: kind,
                in: discipline,
                marks: marks,
                hasDiagnosis: hasDiagnosis
            )
        }
    }
}
