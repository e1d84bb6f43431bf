"""Print the oldest version of every dependency that pyproject.toml allows, as pip constraints."""

import re
import tomllib
from pathlib import Path

project = tomllib.loads(Path(__file__).parents[1].joinpath("pyproject.toml").read_text("utf-8"))
groups = [project["project"]["dependencies"], *project["project"]["optional-dependencies"].values()]
for requirement in sorted({text for group in groups for text in group}):
    if found := re.fullmatch(r"([\w-]+)>=([\d.]+)", requirement):
        print(f"{found[1]}=={found[2]}")
