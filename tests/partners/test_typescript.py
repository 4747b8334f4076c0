"""Every TypeScript example of the developer pages fits the client's types, as TypeScript's own compiler sees it."""

import json
import subprocess
from pathlib import Path

from app.web.documented import library
from app.web.documented.downloads import OPENAPI
from tests.guides import FENCE

GIVEN = "declare const ADDRESS: string, TOKEN: string;\n"
"""What an example of the reference leaves to who copies it."""


def test_every_example_in_typescript_is_taken_by_its_compiler(node: Path, tmp_path: Path) -> None:
    (tmp_path / "node_modules").symlink_to(node)
    types = str(OPENAPI / "typescript" / "front-door.d.ts")
    options = {"strict": True, "noEmit": True, "module": "nodenext", "target": "es2022", "types": ["node"]}
    told = {"compilerOptions": {**options, "paths": {"front-door-client": [types]}}, "include": ["*.mts"]}
    (tmp_path / "tsconfig.json").write_text(json.dumps(told))
    written = 0
    for name in library.names():
        for number, (language, _, code) in enumerate(FENCE.findall(library.text(name) or "")):
            if language == "ts":
                file = tmp_path / f"{name.replace('/', '-')}-{number}.mts"
                file.write_text((GIVEN if name.startswith("reference/") else "") + code)
                written += 1
    done = subprocess.run([node / ".bin/tsc", "-p", tmp_path], capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == []
    assert written > 250
