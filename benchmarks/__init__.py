"""The bench: accuracy on gold annotations and public test sets, speed beside the pipelines that Sverka builds on.

`python -m benchmarks` runs all of it. It imports `sverka` and is imported by nothing but tests.
"""
