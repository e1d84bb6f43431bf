"""What all tests share: hypothesis profiles."""

import os

from hypothesis import settings

# CI and `make test` see the same examples in every run; `make test-long` looks for new ones.
settings.register_profile("ci", derandomize=True, deadline=None, print_blob=True)
settings.register_profile("long", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("GXNOR_HYPOTHESIS", "ci"))
