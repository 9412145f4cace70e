"""Validates FHIR R4 resources by three authorities, and says what each of them finds.

usage: validate.py DEFINITIONS FILE...

DEFINITIONS is a folder with fhir.schema.json, hl7.fhir.r4.core.tgz and terminology/*.xml. Prints a
JSON object: for each file the problems by authority: `schema` (the official JSON schema), `library`
(the Python package fhir.resources 6.1, which speaks R4) and `definitions` (the official structure
definitions with their cardinalities, value sets, code systems and FHIRPath invariants). A document
bundle is also held to what the specification says in prose (`document`).
"""

import contextlib
import json
import sys
from pathlib import Path

from fhir.resources import construct_fhir_element
from jsonschema import Draft6Validator

from conformance import Conformance
from definitions import Definitions


def resources(value):
    yield value
    for entry in value.get("entry", []) if value.get("resourceType") == "Bundle" else []:
        yield entry["resource"]


def unique(pairs):
    """An object whose names occur once each; JSON lets readers choose, and a choice is a trap."""
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("a name occurs twice")
    return dict(pairs)


def schema_problems(schema, resource):
    for one in resources(resource):
        kind = one.get("resourceType")
        # Each resource by its own definition: of the union that a bundle holds nobody can read why.
        wanted = {**schema, "oneOf": [{"$ref": f"#/definitions/{kind}"}]}
        if kind == "Bundle":
            one = {**one, "entry": [{**entry, "resource": {"resourceType": "Basic", "code": {}}}
                                    for entry in one.get("entry", [])]}
        for error in Draft6Validator(wanted).iter_errors(one):
            for inner in error.context or [error]:
                yield f"{kind}: {inner.message[:200]}"


def library_problems(resource):
    try:
        construct_fhir_element(resource.get("resourceType", "Resource"), resource)
    except Exception as error:  # The library raises errors of several kinds.
        yield str(error)


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("reference"), str):
            yield value["reference"]
        for inner in value.values():
            yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def document_problems(bundle):
    """<https://hl7.org/fhir/R4/documents.html>, sections 3.3.1 and 3.3.2."""
    if bundle.get("resourceType") != "Bundle" or bundle.get("type") != "document":
        return
    entries = {entry.get("fullUrl"): entry["resource"] for entry in bundle.get("entry", [])}
    if len(entries) != len(bundle["entry"]):
        yield "two entries of one name"
    for url, resource in entries.items():
        if url != f"urn:uuid:{resource.get('id')}":
            yield f"{url} has another id"
        for reference in references(resource):
            if reference not in entries:
                yield f"{url} refers to {reference}, which is not there"
    first = bundle["entry"][0]["fullUrl"]
    reached, waiting = set(), [first]
    while waiting:
        url = waiting.pop()
        if url in reached or url not in entries:
            continue
        reached.add(url)
        waiting += references(entries[url])
    for url, resource in entries.items():
        # A provenance points at what it is about, and nothing points at it.
        if url not in reached and resource["resourceType"] != "Provenance":
            yield f"nothing leads to {url} ({resource['resourceType']})"


def main(folder, files):
    schema = json.loads((Path(folder) / "fhir.schema.json").read_text())
    conformance = Conformance(Definitions(folder))
    report = {}
    # Some invariants trace to standard output while they are evaluated.
    with contextlib.redirect_stdout(sys.stderr):
        for file in files:
            resource = json.loads(Path(file).read_text(), object_pairs_hook=unique)
            report[file] = {
                "schema": list(schema_problems(schema, resource)),
                "library": list(library_problems(resource)),
                "definitions": conformance.problems(resource),
                "document": list(document_problems(resource)),
            }
    json.dump({"files": report, "evaluated": sorted(conformance.evaluated)}, sys.stdout)


main(sys.argv[1], sys.argv[2:])
