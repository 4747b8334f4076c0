"""Ratios measured side by side in one run: A B A B, at least five rounds, medians.

`python -m benchmarks` prints them and writes `build/bench.json`.
"""
